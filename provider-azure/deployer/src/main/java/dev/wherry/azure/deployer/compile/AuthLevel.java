package dev.wherry.azure.deployer.compile;

import dev.wherry.model.Auth;
import dev.wherry.model.Trigger;
import dev.wherry.spi.compile.Triggers;
import java.util.Locale;

/**
 * Whom Azure's host lets through to an HTTP function of its own ({@code authLevel}). Its keys come
 * in the header {@code x-functions-key}, and Wherry's in {@code x-api-key}: a route whose callers
 * the adapter checks must be open to the host, or they would need two keys.
 */
enum AuthLevel {
  /** Everybody. */
  ANONYMOUS,
  /** Who has a key that Azure keeps for the function. */
  FUNCTION;

  /** Of the function that takes the requests of all routes: as open as the most open one. */
  static AuthLevel of(FunctionGroup group) {
    return group.functions().stream()
        .flatMap(function -> Triggers.http(function).stream())
        .map(Trigger.Http::auth)
        .map(AuthLevel::of)
        .min(AuthLevel::compareTo)
        .orElse(FUNCTION);
  }

  /** What the adapter does not check itself stays closed. */
  static AuthLevel of(Auth auth) {
    boolean inAdapter =
        auth instanceof Auth.None || auth instanceof Auth.Key || auth instanceof Auth.By;
    return inAdapter ? ANONYMOUS : FUNCTION;
  }

  /** As {@code function.json} has it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
