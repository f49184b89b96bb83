package dev.wherry.spi.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.MemorySize;
import java.time.Duration;
import java.util.Collection;

/**
 * What platforms say alike of functions' memory and timeout, each in its own name; of those that
 * have it from one line, once.
 *
 * @param platform how messages begin, such as {@code Lambda}
 * @param problems where they go
 * @param outOfRange the code of what cannot be had
 * @param roundedUp the code of what is had a little larger
 */
public record SizeChecks(
    String platform, Problems problems, ProblemCode outOfRange, ProblemCode roundedUp) {

  /** Memory between two sizes. */
  public void memory(Collection<FunctionSpec> functions, MemorySize smallest, MemorySize largest) {
    for (Alike some :
        Alike.at(
            "memory",
            functions,
            one -> one.memory().compareTo(smallest) < 0 || one.memory().compareTo(largest) > 0)) {
      problems.error(
          outOfRange,
          some.place(),
          platform
              + " gives a function "
              + smallest
              + " to "
              + largest
              + ", and "
              + some.names()
              + some.verb(" asks for ", " ask for ")
              + some.one().memory(),
          "write a `memory` from `" + smallest + "` to `" + largest + "`");
    }
  }

  /** A timeout of whole seconds, up to so many. */
  public void timeout(Collection<FunctionSpec> functions, int longestSeconds) {
    Duration longest = Duration.ofSeconds(longestSeconds);
    for (Alike some : Alike.at("timeout", functions, one -> one.timeout().compareTo(longest) > 0)) {
      problems.error(
          outOfRange,
          some.place(),
          platform
              + " gives a call up after at most "
              + longestSeconds
              + " s, and "
              + some.names()
              + some.verb(" asks for ", " ask for ")
              + some.one().timeout().toSeconds()
              + " s",
          "write `timeout: " + longestSeconds / 60 + "m`, or split the work");
    }
    wholeSeconds(functions.stream().filter(one -> one.timeout().compareTo(longest) <= 0).toList());
  }

  /** A timeout of whole seconds. */
  public void wholeSeconds(Collection<FunctionSpec> functions) {
    for (Alike some : Alike.at("timeout", functions, one -> !Seconds.whole(one.timeout()))) {
      problems.warning(
          roundedUp,
          some.place(),
          platform
              + " counts timeouts in seconds: "
              + some.names()
              + some.verb(" gets ", " get ")
              + Seconds.up(some.one().timeout())
              + " s instead of "
              + some.one().timeout().toMillis()
              + " ms",
          "write whole seconds");
    }
  }
}
