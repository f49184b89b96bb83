package dev.wherry.local.resource;

import java.util.Collection;
import java.util.Optional;

/** The known name that a mistyped one was probably meant to be. */
final class Nearest {

  private Nearest() {}

  static Optional<String> of(String wanted, Collection<String> known) {
    int best = Math.max(1, wanted.length() / 3) + 1;
    String nearest = null;
    for (String name : known) {
      int distance = distance(wanted, name);
      if (distance < best) {
        best = distance;
        nearest = name;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** How many letters must be inserted, removed or replaced. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
