package dev.wherry.testkit.parity;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The requests that a platform answers otherwise than the local runner, each with its reason. */
public final class ParityException {

  private ParityException() {}

  /**
   * The reasons by the case's name. A line that begins with a hash is the reason for those below.
   */
  public static Map<String, String> of(String platform) throws IOException {
    Map<String, String> reasons = new LinkedHashMap<>();
    String reason = "";
    for (String line : ParityCase.text("exceptions-" + platform + ".txt").lines().toList()) {
      if (line.startsWith("# ")) {
        reason = line.substring(2);
      } else if (!line.isBlank()) {
        reasons.put(line.strip(), reason);
      }
    }
    return reasons;
  }
}
