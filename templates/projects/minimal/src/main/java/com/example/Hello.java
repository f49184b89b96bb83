package com.example;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;

/** Greets whoever the path names. */
public final class Hello implements Handler<Hello.Visitor, Hello.Greeting> {

  /** The path parameter {@code name}. */
  public record Visitor(String name) {}

  /** Answered as JSON. */
  public record Greeting(String message) {}

  @Override
  public Greeting handle(Visitor visitor, Context context) {
    context.log().info("greeting", "name", visitor.name());
    return new Greeting("Hello, " + visitor.name() + "!");
  }
}
