package dev.wherry.cli.doctor;

import java.util.Optional;

/**
 * What a check found.
 *
 * @param subject what was checked, in a word or two
 * @param health how it is
 * @param detail what was found
 * @param fix what to do about it
 */
public record Finding(String subject, Health health, String detail, Optional<String> fix) {

  /** How something is. */
  public enum Health {
    /** As it should be. */
    GOOD,
    /** Works, with a restriction. */
    WARNING,
    /** Does not work. */
    BAD
  }

  static Finding good(String subject, String detail) {
    return new Finding(subject, Health.GOOD, detail, Optional.empty());
  }

  static Finding warning(String subject, String detail, String fix) {
    return new Finding(subject, Health.WARNING, detail, Optional.of(fix));
  }

  static Finding bad(String subject, String detail, String fix) {
    return new Finding(subject, Health.BAD, detail, Optional.of(fix));
  }
}
