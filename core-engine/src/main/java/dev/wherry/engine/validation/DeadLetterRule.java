package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceKind;
import dev.wherry.model.ResourceName;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Dead letters go to a queue or topic of the app, in no circle, and keep the order of a FIFO queue.
 */
final class DeadLetterRule implements Rule {

  @Override
  public void check(Subject subject, Consumer<Diagnostic> report) {
    References references = new References(subject, report);
    for (FunctionSpec function : subject.functions()) {
      FunctionSpec.Retry retry = function.retry();
      retry
          .deadLetter()
          .ifPresent(
              name ->
                  references.find(
                      name,
                      retry.origin().at("dead-letter"),
                      ResourceKind.QUEUE,
                      ResourceKind.TOPIC));
    }
    for (Resource resource : subject.resources()) {
      if (resource instanceof Resource.Queue queue) {
        queue.deadLetter().ifPresent(letter -> queue(queue, letter, references));
      }
    }
  }

  private static void queue(
      Resource.Queue queue, Resource.Queue.DeadLetter letter, References references) {
    Optional<Resource> target =
        references.find(letter.queue(), letter.origin().at("queue"), ResourceKind.QUEUE);
    if (target.isPresent() && target.get() instanceof Resource.Queue other) {
      fifo(queue, other, letter, references.report());
      circle(queue, letter, references);
    }
  }

  private static void fifo(
      Resource.Queue queue,
      Resource.Queue other,
      Resource.Queue.DeadLetter letter,
      Consumer<Diagnostic> report) {
    if (queue.fifo() != other.fifo()) {
      String fifo = queue.fifo() ? "`" + queue.name() + "`" : "`" + other.name() + "`";
      report.accept(
          ManifestProblem.FIFO
              .at(
                  letter.origin().at("queue"),
                  "a queue and its dead-letter queue are both FIFO or neither; only "
                      + fifo
                      + " is")
              .hint(
                  "set `fifo: "
                      + queue.fifo()
                      + "` on `"
                      + other.name()
                      + "`, or change `"
                      + queue.name()
                      + "`"));
    }
  }

  private static void circle(
      Resource.Queue queue, Resource.Queue.DeadLetter letter, References references) {
    Set<ResourceName> path = new LinkedHashSet<>();
    path.add(queue.name());
    Optional<ResourceName> next = Optional.of(letter.queue());
    while (next.isPresent() && path.add(next.get())) {
      next = deadLetter(references.subject(), next.get());
    }
    boolean circle = next.isPresent() && next.get().equals(queue.name());
    if (circle && Collections.min(path).equals(queue.name())) {
      String way = String.join(" → ", path.stream().map(ResourceName::value).toList());
      references
          .report()
          .accept(
              ManifestProblem.DEAD_LETTER_CYCLE
                  .at(
                      letter.origin().at("queue"),
                      "the dead letters of `" + queue.name() + "` come back to it")
                  .hint(way + " → " + queue.name()));
    }
  }

  private static Optional<ResourceName> deadLetter(Subject subject, ResourceName name) {
    return subject
        .resource(name)
        .filter(Resource.Queue.class::isInstance)
        .flatMap(resource -> ((Resource.Queue) resource).deadLetter())
        .map(Resource.Queue.DeadLetter::queue);
  }
}
