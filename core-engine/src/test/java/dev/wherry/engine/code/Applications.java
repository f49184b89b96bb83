package dev.wherry.engine.code;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.AppName;
import dev.wherry.model.Application;
import dev.wherry.model.Auth;
import dev.wherry.model.BuildSettings;
import dev.wherry.model.Document;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.HandlerName;
import dev.wherry.model.HttpSettings;
import dev.wherry.model.JavaRelease;
import dev.wherry.model.JsonSettings;
import dev.wherry.model.Origin;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.schedule.Schedule;
import dev.wherry.schedule.ScheduleSyntaxException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Applications of one function, without a manifest. */
final class Applications {

  private static final SourceLocation HANDLER = new SourceLocation("wherry.yml", 5, 14, 1);
  private static final SourceLocation ROUTE = new SourceLocation("wherry.yml", 7, 15, 1);
  private static final Origin ORIGIN =
      new Origin(
          new SourceLocation("wherry.yml", 1, 1, 1),
          Map.of(
              "handler", HANDLER,
              "java", new SourceLocation("wherry.yml", 2, 1, 1),
              "json", new SourceLocation("wherry.yml", 3, 1, 1)));

  private Applications() {}

  static Application of(String handler, List<Trigger> triggers, String mapper) {
    FunctionName name = new FunctionName("greet");
    return new Application(
        new AppName("shop"),
        Optional.empty(),
        new JavaRelease(17),
        new BuildSettings(Optional.empty(), Optional.empty(), Optional.empty(), ORIGIN),
        http(),
        new JsonSettings(mapper, JsonSettings.Names.AS_WRITTEN, JsonSettings.Unknown.IGNORE),
        Map.of(),
        Map.of(name, function(name, handler, triggers)),
        Map.of(),
        ORIGIN);
  }

  private static HttpSettings http() {
    return new HttpSettings(
        Optional.empty(), Optional.empty(), HttpSettings.Endpoint.GATEWAY, ORIGIN);
  }

  private static FunctionSpec function(FunctionName name, String handler, List<Trigger> triggers) {
    String[] parts = handler.split("::", -1);
    return new FunctionSpec(
        name,
        new HandlerName(parts[0], parts.length > 1 ? Optional.of(parts[1]) : Optional.empty()),
        FunctionSpec.DEFAULT_MEMORY,
        FunctionSpec.DEFAULT_TIMEOUT,
        Map.of(),
        List.of(),
        Map.of(),
        false,
        OptionalInt.empty(),
        0,
        1,
        new FunctionSpec.Retry(OptionalInt.empty(), Optional.empty(), Optional.empty(), ORIGIN),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        triggers,
        ORIGIN);
  }

  /**
   * Reads {@code http GET /orders/{id}}, {@code schedule}, {@code schedule input}, {@code queue}.
   */
  static Trigger trigger(String text) {
    String[] words = text.split(" ", -1);
    ResourceName resource = new ResourceName("thing");
    return switch (words[0]) {
      case "http" ->
          new Trigger.Http(
              List.of(new Route(words[1], words[2], ROUTE)), new Auth.None(), List.of(), ORIGIN);
      case "schedule" -> schedule(words.length > 1);
      case "queue" ->
          new Trigger.Queue(resource, 10, Duration.ZERO, OptionalInt.empty(), true, ORIGIN);
      case "topic" -> new Trigger.Topic(resource, Map.of(), ORIGIN);
      case "bucket" ->
          new Trigger.Bucket(resource, Set.of(Trigger.Bucket.ObjectChange.CREATED), "", "", ORIGIN);
      case "table" ->
          new Trigger.Table(
              resource,
              Set.of(Trigger.Table.RowChange.INSERTED),
              10,
              Trigger.Table.Start.LATEST,
              Optional.empty(),
              ORIGIN);
      case "alert" -> new Trigger.Alert(resource, ORIGIN);
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Trigger schedule(boolean input) {
    try {
      return new Trigger.Clock(
          Schedule.parse("0 1 * * *"),
          ZoneOffset.UTC,
          input ? Optional.of(new Document.Text("x", HANDLER)) : Optional.empty(),
          true,
          ORIGIN);
    } catch (ScheduleSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
