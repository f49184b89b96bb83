package dev.wherry.testkit.provider;

import dev.wherry.model.Application;
import dev.wherry.model.Auth;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceKind;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Route;
import dev.wherry.model.Trigger;
import dev.wherry.model.TriggerKind;
import dev.wherry.schedule.Schedule;
import dev.wherry.schedule.ScheduleSyntaxException;
import dev.wherry.testkit.TestApplication;
import dev.wherry.testkit.TestFunction;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Small apps, each with one kind of trigger or resource. */
final class SampleApps {

  private static final ResourceName NAME = new ResourceName("thing");

  private SampleApps() {}

  /** A function with a trigger of this kind, and the resource that it needs. */
  static Application with(TriggerKind kind) {
    TestApplication app = new TestApplication("sample");
    resource(kind).ifPresent(needed -> app.with(resource(needed)));
    return app.with(new TestFunction("work", "com.example.Work").on(trigger(kind))).build();
  }

  /** A resource of this kind. */
  static Application with(ResourceKind kind) {
    return new TestApplication("sample").with(resource(kind)).build();
  }

  private static Optional<ResourceKind> resource(TriggerKind kind) {
    return switch (kind) {
      case HTTP, SCHEDULE -> Optional.empty();
      case QUEUE -> Optional.of(ResourceKind.QUEUE);
      case TOPIC -> Optional.of(ResourceKind.TOPIC);
      case BUCKET -> Optional.of(ResourceKind.BUCKET);
      case TABLE -> Optional.of(ResourceKind.TABLE);
      case ALERT -> Optional.of(ResourceKind.ALERT);
    };
  }

  private static Trigger trigger(TriggerKind kind) {
    return switch (kind) {
      case HTTP ->
          new Trigger.Http(
              List.of(new Route("GET", "/work", TestFunction.location())),
              new Auth.None(),
              List.of(),
              TestFunction.origin());
      case SCHEDULE ->
          new Trigger.Clock(
              schedule(), ZoneOffset.UTC, Optional.empty(), true, TestFunction.origin());
      case QUEUE ->
          new Trigger.Queue(
              NAME, 10, Duration.ZERO, OptionalInt.empty(), true, TestFunction.origin());
      case TOPIC -> new Trigger.Topic(NAME, Map.of(), TestFunction.origin());
      case BUCKET ->
          new Trigger.Bucket(
              NAME, Set.of(Trigger.Bucket.ObjectChange.CREATED), "", "", TestFunction.origin());
      case TABLE ->
          new Trigger.Table(
              NAME,
              Set.of(Trigger.Table.RowChange.INSERTED),
              10,
              Trigger.Table.Start.LATEST,
              Optional.empty(),
              TestFunction.origin());
      case ALERT -> new Trigger.Alert(NAME, TestFunction.origin());
    };
  }

  private static Resource resource(ResourceKind kind) {
    Resource.Common common = TestApplication.resource(NAME.value());
    return switch (kind) {
      case BUCKET -> new Resource.Bucket(common);
      case QUEUE ->
          new Resource.Queue(
              common, Duration.ofMinutes(2), Duration.ofDays(4), false, Optional.empty());
      case TOPIC -> new Resource.Topic(common);
      case TABLE ->
          new Resource.Table(
              common,
              new Resource.Table.Key("id", Resource.Table.KeyType.STRING),
              Optional.empty(),
              Optional.empty(),
              Map.of());
      case SECRET -> new Resource.Secret(common);
      case ALERT -> new Resource.Alert(common);
    };
  }

  private static Schedule schedule() {
    try {
      return Schedule.parse("every 5 minutes");
    } catch (ScheduleSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
