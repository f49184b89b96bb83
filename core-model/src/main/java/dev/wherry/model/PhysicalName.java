package dev.wherry.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The names that parts of an app have on a platform. */
public final class PhysicalName {

  private static final int HASH = 8;

  private PhysicalName() {}

  /**
   * App, stage and part, joined by hyphens.
   *
   * @param part the name of a function or a resource
   */
  public static String of(AppName app, StageName stage, String part) {
    return app + "-" + stage + "-" + part;
  }

  /**
   * The same where the platform allows less: what is too long keeps its beginning and ends with
   * characters of its hash, so that it stays the same and differs from others.
   *
   * @param limit characters at most, at least 10
   * @param hyphens whether the platform allows them
   */
  public static String of(AppName app, StageName stage, String part, int limit, boolean hyphens) {
    return fitting(of(app, stage, part), limit, hyphens);
  }

  /**
   * A name, or the shorter one that stands for it.
   *
   * @param full as it would be without limits
   * @param limit characters at most, at least 10
   * @param hyphens whether the platform allows them
   */
  public static String fitting(String full, int limit, boolean hyphens) {
    String allowed = hyphens ? full : full.replace("-", "");
    boolean unchanged = hyphens || allowed.equals(full);
    if (unchanged && full.length() <= limit) {
      return full;
    }
    String separator = hyphens ? "-" : "";
    int kept = Math.min(allowed.length(), limit - HASH - separator.length());
    return allowed.substring(0, kept).replaceAll("-+$", "") + separator + hash(full);
  }

  /** Eight hexadecimal digits that stand for a text, where names must differ from others' names. */
  public static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
