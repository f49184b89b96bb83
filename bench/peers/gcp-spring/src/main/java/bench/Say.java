package bench;

import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A supplier of a record, as a bean. */
@SpringBootApplication
public class Say {

  public record Words(String text) {}

  @Bean
  public Supplier<Words> words() {
    return () -> new Words("Hello, you!");
  }
}
