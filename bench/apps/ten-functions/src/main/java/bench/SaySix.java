package bench;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.Request;

/** One of ten. */
public final class SaySix implements Handler<Request, SaySix.Greeting> {

  /** What it says. */
  public record Greeting(String text) {}

  @Override
  public Greeting handle(Request request, Context context) {
    return new Greeting("Hello, you!");
  }
}
