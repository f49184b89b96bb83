package dev.wherry.gcp.deployer.client;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lists that Google gives out page by page. */
public final class Pages {

  private Pages() {}

  /**
   * How one page is asked for.
   *
   * @param <A> the answer
   */
  @FunctionalInterface
  public interface Page<A> {

    /** The page that a token stands for; the first one for an empty token. */
    A of(String token) throws InterruptedException;
  }

  /**
   * All pages together.
   *
   * @param items what is on a page
   * @param next the token of the page after it; empty on the last
   */
  public static <A, T> List<T> all(
      Page<A> page, Function<A, ? extends List<T>> items, Function<A, String> next)
      throws InterruptedException {
    List<T> all = new ArrayList<>();
    String token = "";
    do {
      A answer = page.of(token);
      all.addAll(items.apply(answer));
      token = next.apply(answer);
    } while (!token.isEmpty());
    return all;
  }
}
