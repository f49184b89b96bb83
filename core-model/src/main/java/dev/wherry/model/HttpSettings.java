package dev.wherry.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What all HTTP triggers of an app share.
 *
 * @param cors who may call from a browser; without it nobody from another origin
 * @param domain the app's own domain
 * @param endpoint what stands in front of the functions
 * @param origin where it was written
 */
public record HttpSettings(
    Optional<Cors> cors, Optional<Domain> domain, Endpoint endpoint, Origin origin) {

  /**
   * Who may call from a browser.
   *
   * @param origins such as {@code https://shop.kr}, or {@code *}
   * @param headers those that a caller may send
   * @param credentials whether cookies come along
   * @param maxAge how long a browser may remember the answer
   * @param origin where it was written
   */
  public record Cors(
      List<String> origins,
      List<String> headers,
      boolean credentials,
      Duration maxAge,
      Origin origin) {

    /** Copies the collections in. */
    public Cors {
      origins = List.copyOf(origins);
      headers = List.copyOf(headers);
    }
  }

  /**
   * The app's own domain.
   *
   * @param name such as {@code api.shop.kr}
   * @param certificate the platform's name of the certificate
   * @param origin where it was written
   */
  public record Domain(String name, Optional<String> certificate, Origin origin) {}

  /** What stands in front of the functions. */
  public enum Endpoint {
    /** The platform's API gateway: one address for all routes. */
    GATEWAY,
    /** Each function's own address. */
    DIRECT
  }
}
