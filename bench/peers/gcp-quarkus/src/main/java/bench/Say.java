package bench;

import com.google.cloud.functions.HttpFunction;
import com.google.cloud.functions.HttpRequest;
import com.google.cloud.functions.HttpResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Quarkus's own way to say hello. */
@ApplicationScoped
public class Say implements HttpFunction {

  @Override
  public void service(HttpRequest request, HttpResponse response) throws Exception {
    response.setContentType("application/json");
    response.getWriter().write("{\"text\":\"Hello, you!\"}");
  }
}
