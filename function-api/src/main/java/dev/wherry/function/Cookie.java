package dev.wherry.function;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cookie that a response sets (RFC 6265). Safe by default: {@code HttpOnly}, {@code Secure},
 * {@code SameSite=Lax}, path {@code /}, gone with the browser session.
 */
public final class Cookie {

  /** When a browser sends the cookie along with a request from another site. */
  public enum SameSite {
    /** Never. */
    STRICT("Strict"),
    /** With top-level navigation. */
    LAX("Lax"),
    /** Always; browsers demand {@code Secure}. */
    NONE("None");

    private final String text;

    SameSite(String text) {
      this.text = text;
    }
  }

  private final String name;
  private final String value;
  private final String path;
  private final @Nullable String domain;
  private final @Nullable Duration maxAge;
  private final boolean secure;
  private final boolean httpOnly;
  private final SameSite sameSite;

  private Cookie(
      String name,
      String value,
      String path,
      @Nullable String domain,
      @Nullable Duration maxAge,
      boolean secure,
      boolean httpOnly,
      SameSite sameSite) {
    this.name = name;
    this.value = value;
    this.path = path;
    this.domain = domain;
    this.maxAge = maxAge;
    this.secure = secure;
    this.httpOnly = httpOnly;
    this.sameSite = sameSite;
  }

  /**
   * A cookie with the safe defaults.
   *
   * @throws IllegalArgumentException when name, value, path or domain holds a character that a
   *     cookie cannot carry
   */
  public static Cookie of(String name, String value) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a cookie needs a name");
    }
    check(name, "()<>@,;:\\\"/[]?={} ");
    check(value, "\",;\\ ");
    return new Cookie(name, value, "/", null, null, true, true, SameSite.LAX);
  }

  /** Limits the cookie to paths below this one. */
  public Cookie path(String newPath) {
    check(newPath, ";");
    return new Cookie(name, value, newPath, domain, maxAge, secure, httpOnly, sameSite);
  }

  /** Sends the cookie to this domain and those below it. */
  public Cookie domain(String newDomain) {
    check(newDomain, "; ");
    return new Cookie(name, value, path, newDomain, maxAge, secure, httpOnly, sameSite);
  }

  /** Keeps the cookie this long; zero deletes it. */
  public Cookie maxAge(Duration newMaxAge) {
    return new Cookie(
        name, value, path, domain, Objects.requireNonNull(newMaxAge), secure, httpOnly, sameSite);
  }

  /** Whether the cookie is sent over HTTPS only. */
  public Cookie secure(boolean newSecure) {
    return new Cookie(name, value, path, domain, maxAge, newSecure, httpOnly, sameSite);
  }

  /** Whether scripts in the browser cannot read the cookie. */
  public Cookie httpOnly(boolean newHttpOnly) {
    return new Cookie(name, value, path, domain, maxAge, secure, newHttpOnly, sameSite);
  }

  /** When a browser sends the cookie along from another site. */
  public Cookie sameSite(SameSite newSameSite) {
    return new Cookie(name, value, path, domain, maxAge, secure, httpOnly, newSameSite);
  }

  /** The value of the {@code set-cookie} header. */
  public String toHeader() {
    StringBuilder header = new StringBuilder();
    header.append(name).append('=').append(value).append("; Path=").append(path);
    if (domain != null) {
      header.append("; Domain=").append(domain);
    }
    if (maxAge != null) {
      header.append("; Max-Age=").append(maxAge.toSeconds());
    }
    if (secure) {
      header.append("; Secure");
    }
    if (httpOnly) {
      header.append("; HttpOnly");
    }
    return header.append("; SameSite=").append(sameSite.text).toString();
  }

  private static void check(String text, String forbidden) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > 126 || forbidden.indexOf(c) >= 0) {
        throw new IllegalArgumentException("not allowed in a cookie: `".concat(text).concat("`"));
      }
    }
  }
}
