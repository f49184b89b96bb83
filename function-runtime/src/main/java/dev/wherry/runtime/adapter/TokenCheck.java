package dev.wherry.runtime.adapter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tells a caller by its token; only artifacts whose routes ask for tokens have one. */
public interface TokenCheck {

  /**
   * Who has a token, or why it is not taken.
   *
   * @param authorization the request's headers of that name; null when there is none
   */
  Caller check(RouteLines.Token wanted, @Nullable List<String> authorization);
}
