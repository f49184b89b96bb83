package bench;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.Request;

/** One of ten. */
public final class SayTwo implements Handler<Request, SayTwo.Greeting> {

  /** What it says. */
  public record Greeting(String text) {}

  @Override
  public Greeting handle(Request request, Context context) {
    return new Greeting("Hello, you!");
  }
}
