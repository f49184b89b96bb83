package dev.wherry.cli.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant. */
final class Nearest {

  private Nearest() {}

  /** The nearest of the known names, when it is near enough to be a slip. */
  static Optional<String> of(String word, Collection<String> known) {
    int tolerated = Math.max(1, word.length() / 3);
    return known.stream()
        .filter(name -> distance(word, name) <= tolerated || isBeginning(word, name))
        .min(Comparator.comparingInt(name -> distance(word, name)));
  }

  private static boolean isBeginning(String word, String name) {
    return word.length() > 1 && name.startsWith(word);
  }

  private static int distance(String one, String other) {
    int[] previous = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] current = new int[other.length() + 1];
      current[0] = row;
      for (int column = 1; column <= other.length(); column++) {
        int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        int shift = Math.min(previous[column], current[column - 1]) + 1;
        current[column] = Math.min(shift, previous[column - 1] + change);
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
