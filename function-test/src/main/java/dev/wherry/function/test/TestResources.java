package dev.wherry.function.test;

import dev.wherry.function.Bucket;
import dev.wherry.function.MessageQueue;
import dev.wherry.function.RemoteFunction;
import dev.wherry.function.Resources;
import dev.wherry.function.Secret;
import dev.wherry.function.Table;
import dev.wherry.function.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Resources in memory, as the manifest's {@code uses} would grant them.
 *
 * <pre>{@code
 * TestResources resources =
 *     TestResources.builder()
 *         .table("orders", TableKeys.of("id"))
 *         .queue("mail")
 *         .secret("stripe-key", "sk_test")
 *         .setting("CURRENCY", "KRW")
 *         .build();
 * }</pre>
 *
 * <p>A test may use the same resources before and after a call, and see with {@link #sent} what was
 * sent and published.
 */
public final class TestResources implements Resources {

  private final Map<String, Object> resources;
  private final Map<String, String> settings;

  private TestResources(Map<String, Object> resources, Map<String, String> settings) {
    this.resources = resources;
    this.settings = settings;
  }

  /** No resources. */
  public static TestResources none() {
    return builder().build();
  }

  /** Collects resources. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects resources by their names in the manifest. */
  public static final class Builder {

    private final Map<String, Object> resources = new LinkedHashMap<>();
    private final Map<String, String> settings = new LinkedHashMap<>();

    private Builder() {}

    /** Adds an empty bucket. */
    public Builder bucket(String name) {
      return add(name, new MemoryBucket());
    }

    /** Adds an empty table. */
    public Builder table(String name, TableKeys keys) {
      return add(name, new MemoryTable(keys));
    }

    /** Adds a queue. */
    public Builder queue(String name) {
      return add(name, new MemoryQueue());
    }

    /** Adds a topic. */
    public Builder topic(String name) {
      return add(name, new MemoryTopic());
    }

    /** Adds a secret with its value. */
    public Builder secret(String name, String value) {
      return add(name, new MemorySecret(value));
    }

    /**
     * Adds another function of the app.
     *
     * @param input what it takes
     * @param answer what it does
     */
    public <I> Builder function(
        String name, Class<I> input, Function<? super I, ? extends @Nullable Object> answer) {
      return add(name, new MemoryFunction<>(input, answer));
    }

    /** Adds a value of the function's {@code environment}. */
    public Builder setting(String name, String value) {
      settings.put(name, value);
      return this;
    }

    /** The resources. */
    public TestResources build() {
      return new TestResources(new TreeMap<>(resources), Map.copyOf(settings));
    }

    private Builder add(String name, Object resource) {
      if (resources.put(name, resource) != null) {
        throw new IllegalArgumentException("two resources are named `" + name + "`");
      }
      return this;
    }
  }

  @Override
  public Bucket bucket(String name) {
    return get(Bucket.class, "bucket", name);
  }

  @Override
  public Table table(String name) {
    return get(Table.class, "table", name);
  }

  @Override
  public MessageQueue queue(String name) {
    return get(MessageQueue.class, "queue", name);
  }

  @Override
  public Topic topic(String name) {
    return get(Topic.class, "topic", name);
  }

  @Override
  public Secret secret(String name) {
    return get(Secret.class, "secret", name);
  }

  @Override
  public RemoteFunction function(String name) {
    return get(RemoteFunction.class, "function", name);
  }

  @Override
  public Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  @Override
  public String physicalName(String name) {
    get(Object.class, "resource", name);
    return "test-" + name;
  }

  /** What was sent to a queue, published to a topic, or sent to a function, in that order. */
  public List<SentMessage> sent(String name) {
    return get(SentMessages.class, "queue, topic or function", name).sent();
  }

  static Map<String, String> settingsOf(Resources resources) {
    return resources instanceof TestResources test ? test.settings : Map.of();
  }

  private <T> T get(Class<T> type, String kind, String name) {
    Object resource = resources.get(name);
    if (!type.isInstance(resource)) {
      throw new IllegalArgumentException(
          "the test has no " + kind + " `" + name + "`; it has " + resources.keySet());
    }
    return type.cast(resource);
  }
}
