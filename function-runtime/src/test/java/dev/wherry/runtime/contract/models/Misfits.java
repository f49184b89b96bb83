package dev.wherry.runtime.contract.models;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import java.util.List;
import java.util.Map;

/** What cannot be bound or written. */
final class Misfits {

  /** Holds a type that is no value. */
  record HoldsThread(Thread thread) {}

  static final class OfThread extends Echo<HoldsThread> {}

  /** Gives itself. */
  static final class Endless implements Handler<Map<String, Object>, Map<String, Object>> {
    @Override
    public Map<String, Object> handle(Map<String, Object> input, Context context) {
      input.put("self", input);
      return input;
    }
  }

  static final class NotANumber implements Handler<Item, List<Double>> {
    @Override
    public List<Double> handle(Item input, Context context) {
      return List.of(1.0, Double.NaN);
    }
  }

  /** An interface that says what is written, not how it is read. */
  interface Animal {
    String getName();
  }

  record Dog(String name, int age) implements Animal {
    @Override
    public String getName() {
      return name;
    }
  }

  static final class GivesAnimal implements Handler<Dog, Animal> {
    @Override
    public Animal handle(Dog input, Context context) {
      return input;
    }
  }

  static final class TakesAnimal implements Handler<Animal, Void> {
    @Override
    public Void handle(Animal input, Context context) {
      return null;
    }
  }

  private Misfits() {}
}
