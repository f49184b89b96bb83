package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.model.ResourceKind;
import dev.wherry.model.Trigger;
import java.util.function.Consumer;

/** What a trigger listens to exists and is of its kind. */
final class TriggerResourceRule implements Rule {

  @Override
  public void check(Subject subject, Consumer<Diagnostic> report) {
    References references = new References(subject, report);
    subject.triggers(
        Trigger.Queue.class,
        (function, queue) ->
            references.find(queue.queue(), queue.origin().at("queue"), ResourceKind.QUEUE));
    subject.triggers(
        Trigger.Topic.class,
        (function, topic) ->
            references.find(topic.topic(), topic.origin().at("topic"), ResourceKind.TOPIC));
    subject.triggers(
        Trigger.Bucket.class,
        (function, bucket) ->
            references.find(bucket.bucket(), bucket.origin().at("bucket"), ResourceKind.BUCKET));
    subject.triggers(
        Trigger.Table.class,
        (function, table) ->
            references.find(table.table(), table.origin().at("table"), ResourceKind.TABLE));
    subject.triggers(
        Trigger.Alert.class,
        (function, alert) ->
            references.find(alert.alert(), alert.origin().at("alert"), ResourceKind.ALERT));
  }
}
