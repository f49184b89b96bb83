package dev.wherry.testkit.parity;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A request that a platform answers otherwise than the local runner.
 *
 * @param reason why
 * @param status what it answers; where it is not written only the difference counts
 */
public record ParityException(String reason, OptionalInt status) {

  /**
   * All of a platform by the case's name. A line that begins with a hash is the reason for those
   * below; a name may have the status behind it.
   */
  public static Map<String, ParityException> of(String platform) throws IOException {
    Map<String, ParityException> exceptions = new LinkedHashMap<>();
    String reason = "";
    for (String line : ParityCase.text("exceptions-" + platform + ".txt").lines().toList()) {
      if (line.startsWith("# ")) {
        reason = line.substring(2);
      } else if (!line.isBlank()) {
        String[] words = line.strip().split(" ", -1);
        OptionalInt status =
            words.length > 1 ? OptionalInt.of(Integer.parseInt(words[1])) : OptionalInt.empty();
        exceptions.put(words[0], new ParityException(reason, status));
      }
    }
    return exceptions;
  }
}
