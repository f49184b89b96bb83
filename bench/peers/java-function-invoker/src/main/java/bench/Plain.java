package bench;

import com.google.cloud.functions.HttpFunction;
import com.google.cloud.functions.HttpRequest;
import com.google.cloud.functions.HttpResponse;

/** The peer's own way to say hello. */
public final class Plain implements HttpFunction {

  @Override
  public void service(HttpRequest request, HttpResponse response) throws Exception {
    response.setContentType("application/json");
    response.getWriter().write("{\"text\":\"Hello, you!\"}");
  }
}
