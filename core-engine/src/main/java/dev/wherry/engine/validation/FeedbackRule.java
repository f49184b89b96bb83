package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Trigger;
import dev.wherry.model.Use;
import java.util.function.Consumer;

/** A function that writes to what calls it calls itself, again and again. */
final class FeedbackRule implements Rule {

  @Override
  public void check(Subject subject, Consumer<Diagnostic> report) {
    subject.triggers(
        Trigger.Bucket.class,
        (function, bucket) -> {
          if (bucket.prefix().isEmpty() && bucket.suffix().isEmpty()) {
            writes(
                function,
                bucket.bucket(),
                "add a `prefix` or `suffix` to the trigger, or write elsewhere",
                report);
          }
        });
    subject.triggers(
        Trigger.Topic.class,
        (function, topic) -> {
          if (topic.filter().isEmpty()) {
            writes(
                function,
                topic.topic(),
                "add a `filter` to the trigger, or publish elsewhere",
                report);
          }
        });
  }

  private static void writes(
      FunctionSpec function, ResourceName source, String hint, Consumer<Diagnostic> report) {
    for (Use use : function.uses()) {
      if (use instanceof Use.OfResource resource
          && resource.resource().equals(source)
          && resource.access().contains(Use.Access.WRITE)) {
        report.accept(
            ManifestProblem.FEEDS_ITSELF
                .at(
                    resource.location(),
                    "`"
                        + function.name()
                        + "` may write to `"
                        + source
                        + "`, which calls it: it can call itself without end")
                .hint(hint));
      }
    }
  }
}
