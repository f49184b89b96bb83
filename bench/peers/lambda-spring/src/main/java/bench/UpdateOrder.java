package bench;

import java.util.function.Function;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A function of records, as a bean. */
@SpringBootApplication
public class UpdateOrder {

  public record Order(String id, String item, int quantity) {}

  public record Receipt(String id, String item, int quantity) {}

  @Bean
  public Function<Order, Receipt> update() {
    return order -> new Receipt(order.id(), order.item(), order.quantity());
  }
}
