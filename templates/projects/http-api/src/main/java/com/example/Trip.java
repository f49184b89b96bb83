package com.example;

/**
 * Who goes from where to where. What its constructor refuses is answered with 400.
 *
 * @param from the id of a dock
 * @param to the id of another dock
 * @param passengers 1 to 12
 */
public record Trip(String from, String to, int passengers) {

  public Trip {
    if (from == null || to == null) {
      throw new IllegalArgumentException("A trip has a dock it starts from and one it goes to.");
    }
    if (from.equals(to)) {
      throw new IllegalArgumentException("A trip ends at another dock.");
    }
    if (passengers < 1 || passengers > 12) {
      throw new IllegalArgumentException("A boat takes 1 to 12 passengers.");
    }
  }
}
