package dev.wherry.gcp.stub;

import java.util.Collection;
import java.util.List;

/** Lists in pages, small ones, so that who forgets to turn them is found out. */
final class Pages {

  private Pages() {}

  /** A page as an answer. */
  @FunctionalInterface
  interface Answer<T, A> {
    A of(List<T> page, String next);
  }

  static <T, A> A of(Collection<T> all, int size, String token, Answer<T, A> answer) {
    int from = token.isEmpty() ? 0 : Integer.parseInt(token);
    List<T> rest = all.stream().skip(from).toList();
    boolean last = rest.size() <= size;
    return answer.of(
        last ? rest : rest.subList(0, size), last ? "" : Integer.toString(from + size));
  }
}
