package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** All rules that need no provider. */
public final class Validation {

  private static final List<Rule> RULES =
      List.of(
          new UsesRule(),
          new TriggerResourceRule(),
          new DeadLetterRule(),
          new EnvironmentRule(),
          new AuthRule(),
          new RouteRule(),
          new QueueTimesRule(),
          new CorsRule(),
          new ScheduleRule(),
          new WarmRule(),
          new RetryRule(),
          new FeedbackRule(),
          new TableKeysRule(),
          new PhysicalNameRule(),
          new NetworkRule());

  private Validation() {}

  /** What is wrong, in no order. */
  public static List<Diagnostic> check(Subject subject) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    RULES.forEach(rule -> rule.check(subject, diagnostics::add));
    return diagnostics;
  }
}
