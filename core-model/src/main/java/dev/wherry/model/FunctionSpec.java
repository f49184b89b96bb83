package dev.wherry.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A function with every default applied.
 *
 * @param name its name
 * @param handler its code
 * @param memory what one instance has
 * @param timeout when a call is given up
 * @param environment its settings
 * @param uses what it may touch, and nothing else
 * @param permissions what only one provider has
 * @param privateNetwork whether it runs in the target's own network
 * @param maxInstances no more than this many at once; without it the platform's own limit
 * @param warm instances kept ready
 * @param requestsPerInstance calls that one instance handles at once
 * @param retry what happens to an asynchronous call that failed
 * @param architecture the processor; without it the platform's default
 * @param logRetention how long logs are kept; without it the platform's default
 * @param tags the platform's labels
 * @param overrides native properties by provider and native type
 * @param triggers what calls it, in the order written
 * @param origin where it was written
 */
public record FunctionSpec(
    FunctionName name,
    HandlerName handler,
    MemorySize memory,
    Duration timeout,
    Map<String, Text> environment,
    List<Use> uses,
    Map<ProviderName, List<Document.Fields>> permissions,
    boolean privateNetwork,
    OptionalInt maxInstances,
    int warm,
    int requestsPerInstance,
    Retry retry,
    Optional<Architecture> architecture,
    Optional<Duration> logRetention,
    Map<String, String> tags,
    Map<ProviderName, Map<String, Document.Fields>> overrides,
    List<Trigger> triggers,
    Origin origin) {

  /** What one instance has, unless the manifest says otherwise. */
  public static final MemorySize DEFAULT_MEMORY = new MemorySize(512);

  /** When a call is given up, unless the manifest says otherwise. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(20);

  /** Copies the collections in. */
  public FunctionSpec {
    environment = Ordered.copyOf(environment);
    uses = List.copyOf(uses);
    permissions = Ordered.copyOf(permissions);
    tags = Ordered.copyOf(tags);
    overrides = Ordered.copyOf(overrides);
    triggers = List.copyOf(triggers);
  }

  /** The processor that a function runs on. */
  public enum Architecture {
    /** 64-bit Arm. */
    ARM64,
    /** 64-bit x86. */
    X86_64
  }

  /**
   * What happens to an asynchronous call that failed.
   *
   * @param retries how often it is tried again; without it the platform's default
   * @param maxAge when it is given up; without it the platform's default
   * @param deadLetter the queue or topic that gets what was given up
   * @param origin where it was written
   */
  public record Retry(
      OptionalInt retries,
      Optional<Duration> maxAge,
      Optional<ResourceName> deadLetter,
      Origin origin) {}
}
