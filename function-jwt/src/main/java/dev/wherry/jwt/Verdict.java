package dev.wherry.jwt;

import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import org.jspecify.annotations.Nullable;

/**
 * What a token is worth: one of the two is set.
 *
 * @param principal who calls
 * @param denial what the caller is answered
 */
public record Verdict(@Nullable Principal principal, @Nullable Response denial) {}
