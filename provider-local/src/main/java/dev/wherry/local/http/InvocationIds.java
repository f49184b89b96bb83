package dev.wherry.local.http;

import java.util.concurrent.ThreadLocalRandom;

/** Ids of calls: 32 hexadecimal digits. Unique, and no secret. */
public final class InvocationIds {

  private static final String DIGITS = "0123456789abcdef";

  private InvocationIds() {}

  /** A new id. */
  public static String next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    StringBuilder id = new StringBuilder(32);
    append(id, random.nextLong());
    append(id, random.nextLong());
    return id.toString();
  }

  private static void append(StringBuilder id, long bits) {
    for (int shift = 60; shift >= 0; shift -= 4) {
      id.append(DIGITS.charAt((int) (bits >>> shift) & 0xf));
    }
  }
}
