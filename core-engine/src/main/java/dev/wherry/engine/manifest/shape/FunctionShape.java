package dev.wherry.engine.manifest.shape;

import dev.wherry.model.FunctionSpec;
import dev.wherry.model.HandlerName;
import dev.wherry.model.MemorySize;
import dev.wherry.model.ResourceName;
import dev.wherry.model.TargetName;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a function may say. */
public final class FunctionShape {

  /** The code. */
  public static final Key<Value<HandlerName>> HANDLER =
      Key.of("handler", Handlers.VALUE, "The class, or a static factory method of it")
          .needed()
          .example("com.example.Greet", "com.example.App::greet")
          .mistakenFor("class", "main", "entrypoint");

  /** The memory of one instance. */
  public static final Key<Value<MemorySize>> MEMORY =
      Key.of(
              "memory",
              Units.MEMORY,
              "What one instance has, in `MB` or `GB` (binary); rounded up to the target's next"
                  + " size")
          .orElse(FunctionSpec.DEFAULT_MEMORY.toString())
          .example("512MB", "1GB")
          .mistakenFor("memorySize", "ram");

  /** When a call is given up. */
  public static final Key<Value<Duration>> TIMEOUT =
      Key.of(
              "timeout",
              Units.duration(Duration.ofMillis(1), Duration.ofDays(1)),
              "When a call is given up: `ms`, `s`, `m`, `h` or `d`")
          .orElse(Units.format(FunctionSpec.DEFAULT_TIMEOUT))
          .example("20s", "5m");

  /** Settings. */
  public static final Key<Dictionary<Value<String>>> ENVIRONMENT =
      Key.of(
              "environment",
              new Dictionary<>(NameRules.VARIABLE, Values.anyText("a text")),
              "Settings of the function, which arrive exactly as written")
          .mistakenFor("env", "environmentVariables", "variables", "settings");

  /** A word of {@code uses}: an access, or {@code invoke} for a function. */
  public static final Value<Grant> GRANT = Values.word("an access", Grant.class);

  /** What it may touch. */
  public static final Key<Dictionary<ListOf<Value<Grant>>>> USES =
      Key.of(
              "uses",
              new Dictionary<>(NameRules.RESOURCE, ListOf.oneOrMany(GRANT)),
              "The resources and functions of the app that it may touch, and how; nothing else is"
                  + " allowed")
          .mistakenFor("resources", "access");

  /** What only one provider has. */
  public static final Key<Dictionary<ListOf<Free>>> PERMISSIONS =
      Key.of(
              "permissions",
              new Dictionary<>(NameRules.PROVIDER, ListOf.many(Free.MAP)),
              "What only one provider has, by provider, in the provider's own words")
          .mistakenFor("iam", "role", "policies");

  /** Where it runs. */
  public static final Key<Value<String>> NETWORK =
      Key.of(
              "network",
              Values.word("a network", List.of("private", "none")),
              "`private` runs it in the target's own network")
          .orElse("none")
          .mistakenFor("vpc", "subnets");

  /** No more than this many at once. */
  public static final Key<Value<Integer>> MAX_INSTANCES =
      Key.of(
              "max-instances",
              Values.number(1, 100_000),
              "No more instances than this at once; without it the platform's own limit holds")
          .example("50")
          .mistakenFor("concurrency", "reservedConcurrency", "maxInstances");

  /** Instances kept ready. */
  public static final Key<Value<Integer>> WARM =
      Key.of(
              "warm",
              Values.number(0, 100_000),
              "Instances kept ready, which cost also when idle; as a default for functions with an"
                  + " HTTP trigger only")
          .orElse("0")
          .mistakenFor("provisionedConcurrency", "minInstances", "min-instances", "alwaysReady");

  /** Calls that one instance handles at once. */
  public static final Key<Value<Integer>> REQUESTS_PER_INSTANCE =
      Key.of(
              "requests-per-instance",
              Values.number(1, 1000),
              "Calls that one instance handles at once; above 1 its handler is shared by threads")
          .orElse("1");

  /** How often a failed call is tried again. */
  public static final Key<Value<Integer>> RETRIES =
      Key.of(
              "retries",
              Values.number(0, 185),
              "How often a failed call is tried again; without it the platform's default")
          .mistakenFor("attempts", "maximumRetryAttempts", "count");

  /** When a failed call is given up. */
  public static final Key<Value<Duration>> RETRY_MAX_AGE =
      Key.of(
              "max-age",
              Units.duration(Duration.ofSeconds(1), Duration.ofDays(14)),
              "When a failed call is given up; without it the platform's default")
          .example("1h");

  /** Where a failed call goes. */
  public static final Key<Value<ResourceName>> DEAD_LETTER =
      Key.of(
              "dead-letter",
              NameRules.RESOURCE.value(),
              "The queue or topic of this app that gets what was given up")
          .mistakenFor("onFailure", "deadLetter", "dlq");

  /** What happens to an asynchronous call that failed. */
  public static final Key<Fields> RETRY =
      Key.of(
              "retry",
              Fields.of(RETRIES, RETRY_MAX_AGE, DEAD_LETTER),
              "What happens to an asynchronous call that failed; a queue has its own dead-letter")
          .mistakenFor("retries");

  /** The processor. */
  public static final Key<Value<FunctionSpec.Architecture>> ARCHITECTURE =
      Key.of(
              "architecture",
              Values.word("a processor", architectures()),
              "The processor; without it the platform's default")
          .mistakenFor("architectures", "arch");

  /** How long logs are kept. */
  public static final Key<Value<Duration>> LOG_RETENTION =
      Key.of(
              "log-retention",
              Units.duration(Duration.ofDays(1), Duration.ofDays(3653)),
              "How long logs are kept; without it the platform's default")
          .example("14d")
          .mistakenFor("logRetentionInDays");

  /** Where it exists. */
  public static final Key<ListOf<Value<TargetName>>> TARGETS =
      Key.of(
          "targets",
          ListOf.oneOrMany(NameRules.TARGET.value()),
          "The targets that have this function; without it all have it");

  /** The platform's labels. */
  public static final Key<Dictionary<Value<String>>> TAGS =
      Key.of(
              "tags",
              new Dictionary<>(NameRules.ANY, Values.anyText("a text")),
              "Labels on the platform")
          .mistakenFor("labels");

  /** Native properties. */
  public static final Key<Dictionary<Dictionary<Free>>> OVERRIDES =
      Key.of(
          "overrides",
          new Dictionary<>(NameRules.PROVIDER, new Dictionary<>(NameRules.ANY, Free.MAP)),
          "Native properties by provider and resource type, merged last");

  /** What calls it. */
  public static final Key<ListOf<ByKey>> ON =
      Key.of("on", ListOf.oneOrMany(TriggerShape.TRIGGER), "What calls it: one trigger, or a list")
          .mistakenFor("events", "event", "trigger", "triggers", "schedule", "http");

  /** A function. */
  public static final Fields FUNCTION =
      Fields.of(
          HANDLER,
          MEMORY,
          TIMEOUT,
          ENVIRONMENT,
          USES,
          PERMISSIONS,
          NETWORK,
          MAX_INSTANCES,
          WARM,
          REQUESTS_PER_INSTANCE,
          RETRY,
          ARCHITECTURE,
          LOG_RETENTION,
          TARGETS,
          TAGS,
          OVERRIDES,
          ON);

  /** What fills gaps of every function. */
  public static final Fields DEFAULTS = FUNCTION.without(HANDLER, ON, TARGETS).partial();

  private FunctionShape() {}

  /** What a word of {@code uses} grants. */
  public enum Grant {
    /** Read objects, rows or a secret. */
    READ,
    /** Write objects or rows, send messages, publish. */
    WRITE,
    /** Invoke a function. */
    INVOKE
  }

  private static Map<String, FunctionSpec.Architecture> architectures() {
    Map<String, FunctionSpec.Architecture> words = new LinkedHashMap<>();
    words.put("arm64", FunctionSpec.Architecture.ARM64);
    words.put("x86_64", FunctionSpec.Architecture.X86_64);
    return words;
  }
}
