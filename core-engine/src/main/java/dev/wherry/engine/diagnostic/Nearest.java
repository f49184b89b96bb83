package dev.wherry.engine.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What somebody probably meant. */
public final class Nearest {

  private Nearest() {}

  /** The candidate that is closest to a word, if one is close at all. */
  public static Optional<String> to(String word, Collection<String> candidates) {
    String wanted = plain(word);
    int limit = wanted.length() < 3 ? 0 : (wanted.length() + 1) / 3;
    String best = null;
    for (String candidate : candidates) {
      int distance = distance(wanted, plain(candidate), limit);
      if (distance <= limit && !candidate.equals(word)) {
        if (distance == 0) {
          return Optional.of(candidate);
        }
        limit = distance - 1;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** {@code did you mean …} for a word that is not among the candidates; else what there is. */
  public static Optional<String> hint(String word, Collection<String> candidates) {
    return to(word, candidates)
        .map(near -> "did you mean `" + near + "`?")
        .or(
            () ->
                candidates.isEmpty()
                    ? Optional.empty()
                    : Optional.of("known: " + list(candidates)));
  }

  /** Words in backticks, with commas. */
  public static String list(Collection<String> words) {
    return "`" + String.join("`, `", words) + "`";
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /**
   * Insertions, deletions, replacements and swaps of neighbours; more than the limit is the same as
   * any.
   */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
