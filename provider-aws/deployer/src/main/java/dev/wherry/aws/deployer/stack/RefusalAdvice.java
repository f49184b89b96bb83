package dev.wherry.aws.deployer.stack;

import java.util.Map;
import java.util.Optional;

/** What to do about refusals whose own words do not say it. */
final class RefusalAdvice {

  private static final Map<String, String> BY_WORDS =
      Map.of(
          "UnreservedConcurrentExecution below its minimum",
          "`max-instances` reserves concurrency, of which a new account has little: leave it out, or"
              + " ask AWS for more (Service Quotas, Lambda, Concurrent executions)",
          "execution role does not have permissions",
          "rights that a role was just given take a moment to be known: deploy again; where that is"
              + " refused as well, add them to `permissions:`");

  private RefusalAdvice() {}

  /** What to do about a reason that CloudFormation gives. */
  static Optional<String> on(String reason) {
    return BY_WORDS.entrySet().stream()
        .filter(known -> reason.contains(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
