package dev.wherry.runtime.adapter;

import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import org.jspecify.annotations.Nullable;

/**
 * Who calls. One of the two is set, or neither when nobody asked.
 *
 * @param principal who calls
 * @param denial what the caller is answered
 */
public record Caller(@Nullable Principal principal, @Nullable Response denial) {

  /** Nobody asked. */
  public static final Caller UNKNOWN = new Caller(null, null);
}
