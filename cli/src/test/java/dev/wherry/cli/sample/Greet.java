package dev.wherry.cli.sample;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;

/** A function that commands are tried on. */
public final class Greet implements Handler<Greet.Person, Greet.Greeting> {

  public record Person(String name) {}

  public record Greeting(String text) {}

  @Override
  public Greeting handle(Person person, Context context) {
    if (person.name().equals("nobody")) {
      throw new IllegalStateException("nobody is there");
    }
    System.out.println("greeting " + person.name());
    return new Greeting("Hello, " + person.name() + "!");
  }
}
