package dev.wherry.bench.gcp;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.Request;

/** Says what the plain function says. */
public final class Say implements Handler<Request, Say.Words> {

  /** What is said. */
  public record Words(String text) {}

  @Override
  public Words handle(Request request, Context context) {
    return new Words("Hello, you!");
  }
}
