package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Resource;
import dev.wherry.model.Trigger;
import java.time.Duration;
import java.util.function.Consumer;

/** A message stays hidden while it is handled, and is kept longer than that. */
final class QueueTimesRule implements Rule {

  @Override
  public void check(Subject subject, Consumer<Diagnostic> report) {
    subject.triggers(
        Trigger.Queue.class,
        (function, trigger) ->
            subject
                .resource(trigger.queue())
                .filter(Resource.Queue.class::isInstance)
                .ifPresent(
                    queue ->
                        visibility(function, trigger, (Resource.Queue) queue, subject, report)));
    for (Resource resource : subject.resources()) {
      if (resource instanceof Resource.Queue queue) {
        retention(queue, subject, report);
      }
    }
  }

  private static void visibility(
      FunctionSpec function,
      Trigger.Queue trigger,
      Resource.Queue queue,
      Subject subject,
      Consumer<Diagnostic> report) {
    Duration needed = function.timeout().plus(trigger.window());
    if (queue.visibility().compareTo(needed) < 0
        && queue.common().external().isEmpty()
        && subject.isSound(queue.origin(), "visibility")
        && subject.isSound(function.origin(), "timeout")
        && subject.isSound(trigger.origin(), "window")) {
      report.accept(
          ManifestProblem.SHORT_VISIBILITY
              .at(
                  queue.origin().at("visibility"),
                  "a message of `"
                      + queue.name()
                      + "` comes back after "
                      + text(queue.visibility())
                      + ", while `"
                      + function.name()
                      + "` may still work on it for "
                      + text(needed))
              .hint(
                  "set `visibility` to at least the function's `timeout`"
                      + (trigger.window().isZero() ? "" : " and the trigger's `window`")
                      + "; six times that is usual"));
    }
  }

  private static void retention(
      Resource.Queue queue, Subject subject, Consumer<Diagnostic> report) {
    if (queue.retention().compareTo(queue.visibility()) <= 0
        && subject.isSound(queue.origin(), "retention")
        && subject.isSound(queue.origin(), "visibility")) {
      report.accept(
          ManifestProblem.SHORT_RETENTION
              .at(
                  queue.origin().at("retention"),
                  "a message of `"
                      + queue.name()
                      + "` is dropped after "
                      + text(queue.retention())
                      + ", before it comes back after "
                      + text(queue.visibility()))
              .hint("set `retention` well above `visibility`"));
    }
  }

  private static String text(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds % 60 == 0 && seconds >= 60
        ? seconds / 60 + " minutes"
        : duration.toMillis() % 1000 == 0 ? seconds + " seconds" : duration.toMillis() + " ms";
  }
}
