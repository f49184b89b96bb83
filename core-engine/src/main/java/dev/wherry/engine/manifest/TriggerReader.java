package dev.wherry.engine.manifest;

import static dev.wherry.engine.manifest.shape.TriggerShape.ALERT;
import static dev.wherry.engine.manifest.shape.TriggerShape.AUTH;
import static dev.wherry.engine.manifest.shape.TriggerShape.BATCH;
import static dev.wherry.engine.manifest.shape.TriggerShape.BUCKET;
import static dev.wherry.engine.manifest.shape.TriggerShape.CHANGES;
import static dev.wherry.engine.manifest.shape.TriggerShape.CHANGE_BATCH;
import static dev.wherry.engine.manifest.shape.TriggerShape.CONSUMERS;
import static dev.wherry.engine.manifest.shape.TriggerShape.ENABLED;
import static dev.wherry.engine.manifest.shape.TriggerShape.EVENTS;
import static dev.wherry.engine.manifest.shape.TriggerShape.FILTER;
import static dev.wherry.engine.manifest.shape.TriggerShape.HTTP;
import static dev.wherry.engine.manifest.shape.TriggerShape.INPUT;
import static dev.wherry.engine.manifest.shape.TriggerShape.MAX_AGE;
import static dev.wherry.engine.manifest.shape.TriggerShape.PREFIX;
import static dev.wherry.engine.manifest.shape.TriggerShape.QUEUE;
import static dev.wherry.engine.manifest.shape.TriggerShape.SCHEDULE;
import static dev.wherry.engine.manifest.shape.TriggerShape.SCOPES;
import static dev.wherry.engine.manifest.shape.TriggerShape.START;
import static dev.wherry.engine.manifest.shape.TriggerShape.SUFFIX;
import static dev.wherry.engine.manifest.shape.TriggerShape.TABLE;
import static dev.wherry.engine.manifest.shape.TriggerShape.TIMEZONE;
import static dev.wherry.engine.manifest.shape.TriggerShape.TOPIC;
import static dev.wherry.engine.manifest.shape.TriggerShape.WINDOW;

import dev.wherry.engine.manifest.shape.TriggerShape;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.model.Auth;
import dev.wherry.model.AuthorizerName;
import dev.wherry.model.Origin;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.model.Trigger.Table.RowChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what calls a function. */
final class TriggerReader {

  private final Reading reading;
  private final Auth inherited;

  /** With the authorization of triggers that name none. */
  TriggerReader(Reading reading, Auth inherited) {
    this.reading = reading;
    this.inherited = inherited;
  }

  /** The triggers of a list that read well. */
  List<Trigger> read(Node node) {
    List<Trigger> triggers = new ArrayList<>();
    if (node instanceof Node.Items items) {
      for (Node item : items.values()) {
        try {
          triggers.add(trigger(item));
        } catch (UnreadableException alreadyReported) {
          reading.isBroken(item.location());
        }
      }
    }
    return triggers;
  }

  private Trigger trigger(Node item) throws UnreadableException {
    if (!(item instanceof Node.Fields fields)) {
      throw new UnreadableException();
    }
    for (String word : TriggerShape.TRIGGER.words()) {
      Node.Entry entry = fields.entries().get(word);
      if (entry != null) {
        return trigger(word, new Section(fields, entry.key(), reading));
      }
    }
    throw new UnreadableException();
  }

  private Trigger trigger(String word, Section section) throws UnreadableException {
    Origin origin = section.origin();
    if (word.equals(HTTP.name())) {
      return http(section);
    } else if (word.equals(SCHEDULE.name())) {
      return clock(section);
    } else if (word.equals(QUEUE.name())) {
      return queue(section);
    } else if (word.equals(TOPIC.name())) {
      return new Trigger.Topic(section.required(TOPIC), filter(section), origin);
    } else if (word.equals(BUCKET.name())) {
      return bucket(section);
    } else if (word.equals(TABLE.name())) {
      return table(section);
    }
    return new Trigger.Alert(section.required(ALERT), origin);
  }

  private Trigger http(Section section) throws UnreadableException {
    List<Route> routes = new ArrayList<>();
    section
        .located(HTTP)
        .forEach(
            route ->
                routes.add(
                    new Route(route.value().method(), route.value().path(), route.location())));
    if (routes.isEmpty()) {
      throw new UnreadableException();
    }
    Auth auth = section.value(AUTH).map(TriggerReader::auth).orElse(inherited);
    return new Trigger.Http(routes, auth, section.values(SCOPES), section.origin());
  }

  /** What a word says about callers. */
  static Auth auth(String word) {
    return switch (word) {
      case "none" -> new Auth.None();
      case "key" -> new Auth.Key(Auth.Key.DEFAULT_SECRET);
      case "iam" -> new Auth.Iam();
      default -> new Auth.By(new AuthorizerName(word));
    };
  }

  private Trigger clock(Section section) throws UnreadableException {
    return new Trigger.Clock(
        section.required(SCHEDULE),
        section.valueOrDefault(TIMEZONE),
        section.node(INPUT).flatMap(new Documents(reading)::read),
        section.valueOrDefault(ENABLED),
        section.origin());
  }

  private Trigger queue(Section section) throws UnreadableException {
    return new Trigger.Queue(
        section.required(QUEUE),
        section.valueOrDefault(BATCH),
        section.valueOrDefault(WINDOW),
        section.value(CONSUMERS).map(OptionalInt::of).orElse(OptionalInt.empty()),
        section.valueOrDefault(ENABLED),
        section.origin());
  }

  private Trigger bucket(Section section) throws UnreadableException {
    return new Trigger.Bucket(
        section.required(BUCKET),
        Set.copyOf(section.values(EVENTS)),
        section.value(PREFIX).orElse(""),
        section.value(SUFFIX).orElse(""),
        section.origin());
  }

  private Trigger table(Section section) throws UnreadableException {
    List<RowChange> changes = section.values(CHANGES);
    return new Trigger.Table(
        section.required(TABLE),
        changes.isEmpty() ? Set.of(RowChange.values()) : Set.copyOf(changes),
        section.valueOrDefault(CHANGE_BATCH),
        section.valueOrDefault(START),
        section.value(MAX_AGE),
        section.origin());
  }

  private static Map<String, List<String>> filter(Section section) {
    Map<String, List<String>> filter = new LinkedHashMap<>();
    section
        .entries(FILTER)
        .forEach(
            (name, entry) -> {
              List<String> values = new ArrayList<>();
              section
                  .located(entry.value(), FILTER.shape().item())
                  .forEach(value -> values.add(value.value()));
              filter.put(name, values);
            });
    return filter;
  }
}
