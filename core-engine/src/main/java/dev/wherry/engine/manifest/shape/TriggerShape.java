package dev.wherry.engine.manifest.shape;

import dev.wherry.model.ResourceName;
import dev.wherry.model.Trigger;
import dev.wherry.schedule.Schedule;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** What a trigger may say. The first key of each kind names the kind. */
public final class TriggerShape {

  /** Routes. */
  public static final Key<ListOf<Value<RouteText>>> HTTP =
      Key.of(
              "http",
              ListOf.oneOrMany(RouteText.VALUE),
              "HTTP requests: `METHOD /path`, one or a list; `{name}` takes one part of the path,"
                  + " `{name+}` the rest")
          .needed()
          .example("GET /orders/{id}");

  /** What it asks of its caller. */
  public static final Key<Value<String>> AUTH =
      Key.of(
              "auth",
              Values.form(
                  "`none`, `key`, `iam` or the name of an authorizer",
                  "[a-z][a-z0-9-]{0,38}",
                  "customers"),
              "What it asks of its caller: `none`, `key` (the header `x-api-key` against the secret"
                  + " `api-key`), `iam` or the name of an authorizer")
          .mistakenFor("authorizer", "authentication", "authLevel");

  /** What a token must grant. */
  public static final Key<ListOf<Value<String>>> SCOPES =
      Key.of(
          "scopes",
          ListOf.oneOrMany(Values.text("a scope")),
          "What a token must grant, all of them");

  /** When. */
  public static final Key<Value<Schedule>> SCHEDULE =
      Key.of("schedule", Schedules.SCHEDULE, "The clock: a unix cron, or `every 5 minutes`")
          .needed()
          .example("30 1 * * *", "every 5 minutes");

  /** Where the clock stands. */
  public static final Key<Value<ZoneId>> TIMEZONE =
      Key.of("timezone", Schedules.TIMEZONE, "Where the hours and days of a cron are meant")
          .orElse("UTC")
          .example("Asia/Seoul")
          .mistakenFor("zone", "tz", "timeZone");

  /** What the function is told. */
  public static final Key<Free> INPUT =
      Key.of("input", Free.ANYTHING, "What the function is told, any data");

  /** Whether it is on. */
  public static final Key<Value<Boolean>> ENABLED =
      Key.of("enabled", Values.FLAG, "Whether it calls the function").orElse("true");

  /** A queue. */
  public static final Key<Value<ResourceName>> QUEUE =
      Key.of("queue", NameRules.RESOURCE.value(), "Messages of a queue of this app")
          .needed()
          .mistakenFor("sqs");

  /** How many messages a call gets. */
  public static final Key<Value<Integer>> BATCH =
      Key.of("batch", Values.number(1, 10_000), "How many items a call gets at most")
          .orElse("10")
          .mistakenFor("batchSize", "batch-size");

  /** How long a batch may wait. */
  public static final Key<Value<Duration>> WINDOW =
      Key.of(
              "window",
              Units.duration(Duration.ZERO, Duration.ofMinutes(5)),
              "How long a batch may wait to fill")
          .orElse("0s")
          .mistakenFor("maximumBatchingWindow");

  /** How many calls at once. */
  public static final Key<Value<Integer>> CONSUMERS =
      Key.of(
              "consumers",
              Values.number(1, 1000),
              "How many calls at once at most; without it the platform's own limit")
          .mistakenFor("maximumConcurrency", "concurrency");

  /** A topic. */
  public static final Key<Value<ResourceName>> TOPIC =
      Key.of("topic", NameRules.RESOURCE.value(), "Messages of a topic of this app")
          .needed()
          .mistakenFor("sns");

  /** Attributes that a message must have. */
  public static final Key<Dictionary<ListOf<Value<String>>>> FILTER =
      Key.of(
              "filter",
              new Dictionary<>(NameRules.ANY, ListOf.oneOrMany(Values.text("a text"))),
              "Attributes that a message must have, each with one of the values")
          .mistakenFor("filterPolicy");

  /** A bucket. */
  public static final Key<Value<ResourceName>> BUCKET =
      Key.of("bucket", NameRules.RESOURCE.value(), "Objects of a bucket of this app")
          .needed()
          .mistakenFor("s3");

  /** What must happen to an object. */
  public static final Key<ListOf<Value<Trigger.Bucket.ObjectChange>>> EVENTS =
      Key.of(
              "events",
              ListOf.oneOrMany(
                  Values.word("a change of an object", Trigger.Bucket.ObjectChange.class)),
              "What must happen to an object")
          .orElse("created")
          .mistakenFor("event");

  /** How an object's key must begin. */
  public static final Key<Value<String>> PREFIX =
      Key.of("prefix", Values.anyText("a text"), "How an object's key must begin");

  /** How an object's key must end. */
  public static final Key<Value<String>> SUFFIX =
      Key.of("suffix", Values.anyText("a text"), "How an object's key must end").example(".jpg");

  /** A table. */
  public static final Key<Value<ResourceName>> TABLE =
      Key.of("table", NameRules.RESOURCE.value(), "Changes of a table of this app")
          .needed()
          .mistakenFor("stream", "dynamodb");

  /** What must happen to a row. */
  public static final Key<ListOf<Value<Trigger.Table.RowChange>>> CHANGES =
      Key.of(
          "changes",
          ListOf.oneOrMany(Values.word("a change of a row", Trigger.Table.RowChange.class)),
          "What must happen to a row; without it all changes call the function");

  /** How many changes a call gets. */
  public static final Key<Value<Integer>> CHANGE_BATCH = BATCH.orElse("100");

  /** Where a new reader begins. */
  public static final Key<Value<Trigger.Table.Start>> START =
      Key.of(
              "start",
              Values.word("a place to begin", Trigger.Table.Start.class),
              "Where a new reader begins")
          .orElse("latest")
          .mistakenFor("startingPosition");

  /** When a change is given up. */
  public static final Key<Value<Duration>> MAX_AGE =
      Key.of(
          "max-age",
          Units.duration(Duration.ofSeconds(60), Duration.ofDays(7)),
          "When a change is given up; without it the platform's default");

  /** An alert. */
  public static final Key<Value<ResourceName>> ALERT =
      Key.of("alert", NameRules.RESOURCE.value(), "An alert of this app")
          .needed()
          .mistakenFor("alarm");

  /** What calls a function. */
  public static final ByKey TRIGGER =
      new ByKey(
          "trigger",
          List.of(
              Fields.of(HTTP, AUTH, SCOPES),
              Fields.of(SCHEDULE, TIMEZONE, INPUT, ENABLED),
              Fields.of(QUEUE, BATCH, WINDOW, CONSUMERS, ENABLED),
              Fields.of(TOPIC, FILTER),
              Fields.of(BUCKET, EVENTS, PREFIX, SUFFIX),
              Fields.of(TABLE, CHANGES, CHANGE_BATCH, START, MAX_AGE),
              Fields.of(ALERT)));

  private TriggerShape() {}
}
