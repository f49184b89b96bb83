package dev.wherry.local.auth;

import dev.wherry.function.Principal;
import dev.wherry.function.Response;
import dev.wherry.runtime.http.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Lets callers through whose {@code x-api-key} is a line of a secret. */
public final class KeyGate implements Gate {

  private static final String HEADER = "x-api-key";

  private final String secret;
  private final Supplier<Optional<String>> keys;

  /**
   * A gate for one secret.
   *
   * @param secret its name, which is also the principal's subject
   * @param keys its current value, one key a line
   */
  public KeyGate(String secret, Supplier<Optional<String>> keys) {
    this.secret = secret;
    this.keys = keys;
  }

  @Override
  public void check(Map<String, List<String>> headers, Consumer<Decision> then) {
    then.accept(decide(headers.getOrDefault(HEADER, List.of())));
  }

  private Decision decide(List<String> given) {
    if (given.size() != 1) {
      return denied("the request needs one `" + HEADER + "` header");
    }
    Optional<String> known = keys.get();
    if (known.isEmpty()) {
      return denied("no key is known: set one with `wherry secret set " + secret + "`");
    }
    return matches(given.get(0), known.get())
        ? new Granted(Optional.of(new Principal(secret, List.of(), Map.of())))
        : denied("the key is not known");
  }

  /** Compares with every key, so that the time taken tells nothing about which one came close. */
  private static boolean matches(String given, String keys) {
    byte[] wanted = given.getBytes(StandardCharsets.UTF_8);
    boolean found = false;
    for (String line : keys.split("\n", -1)) {
      byte[] key = line.strip().getBytes(StandardCharsets.UTF_8);
      found |= MessageDigest.isEqual(wanted, key) && key.length > 0;
    }
    return found;
  }

  private static Decision denied(String detail) {
    Response problem = Problem.of(401, "unauthorized", detail);
    return new Denied(problem.header("www-authenticate", "ApiKey"));
  }
}
