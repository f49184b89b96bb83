package dev.wherry.spi.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.MemorySize;
import java.time.Duration;

/**
 * What platforms say alike of a function's memory and timeout, each in its own name.
 *
 * @param platform how messages begin, such as {@code Lambda}
 * @param problems where they go
 * @param outOfRange the code of what cannot be had
 * @param roundedUp the code of what is had a little larger
 */
public record SizeChecks(
    String platform, Problems problems, ProblemCode outOfRange, ProblemCode roundedUp) {

  /** Memory between two sizes. */
  public void memory(FunctionSpec function, MemorySize smallest, MemorySize largest) {
    if (function.memory().compareTo(smallest) < 0 || function.memory().compareTo(largest) > 0) {
      problems.error(
          outOfRange,
          function.origin().at("memory"),
          platform
              + " gives a function "
              + smallest
              + " to "
              + largest
              + ", and `"
              + function.name()
              + "` asks for "
              + function.memory(),
          "write a `memory` from `" + smallest + "` to `" + largest + "`");
    }
  }

  /** A timeout of whole seconds, up to so many. */
  public void timeout(FunctionSpec function, int longestSeconds) {
    if (function.timeout().compareTo(Duration.ofSeconds(longestSeconds)) > 0) {
      problems.error(
          outOfRange,
          function.origin().at("timeout"),
          platform
              + " gives a call up after at most "
              + longestSeconds
              + " s, and `"
              + function.name()
              + "` asks for "
              + function.timeout().toSeconds()
              + " s",
          "write `timeout: " + longestSeconds / 60 + "m`, or split the work");
    } else {
      wholeSeconds(function);
    }
  }

  /** A timeout of whole seconds. */
  public void wholeSeconds(FunctionSpec function) {
    if (!Seconds.whole(function.timeout())) {
      problems.warning(
          roundedUp,
          function.origin().at("timeout"),
          platform
              + " counts timeouts in seconds: `"
              + function.name()
              + "` gets "
              + Seconds.up(function.timeout())
              + " s instead of "
              + function.timeout().toMillis()
              + " ms",
          "write whole seconds");
    }
  }
}
