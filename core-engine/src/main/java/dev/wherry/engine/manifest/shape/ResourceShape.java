package dev.wherry.engine.manifest.shape;

import dev.wherry.model.Resource;
import dev.wherry.model.ResourceKind;
import dev.wherry.model.ResourceName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a resource may say. */
public final class ResourceShape {

  /** The kind. */
  public static final Key<Value<String>> TYPE =
      Key.of("type", Values.word("a type of resource", kinds()).asLiteral(), "What it is")
          .needed()
          .example("bucket");

  /** One that exists already. */
  public static final Key<Dictionary<Value<String>>> EXTERNAL =
      Key.of(
              "external",
              new Dictionary<>(NameRules.TARGET, Values.text("the platform's name")),
              "The platform's name of one that exists already, by target or provider: it is used,"
                  + " not created")
          .example("{ aws: my-bucket }");

  /** How long a message that is being handled is hidden. */
  public static final Key<Value<Duration>> VISIBILITY =
      Key.of(
              "visibility",
              Units.duration(Duration.ofSeconds(1), Duration.ofHours(12)),
              "How long a message that is being handled is hidden from others")
          .orElse("2m")
          .mistakenFor("visibilityTimeout");

  /** How long a message is kept. */
  public static final Key<Value<Duration>> RETENTION =
      Key.of(
              "retention",
              Units.duration(Duration.ofSeconds(60), Duration.ofDays(14)),
              "How long a message is kept")
          .orElse("4d")
          .mistakenFor("messageRetentionPeriod");

  /** Whether messages keep their order. */
  public static final Key<Value<Boolean>> FIFO =
      Key.of("fifo", Values.FLAG, "Whether messages keep their order").orElse("false");

  /** Where a message goes that fails too often. */
  public static final Key<Value<ResourceName>> DEAD_LETTER_QUEUE =
      Key.of("queue", NameRules.RESOURCE.value(), "A queue of this app").needed();

  /** The number of deliveries. */
  public static final Key<Value<Integer>> DEAD_LETTER_AFTER =
      Key.of("after", Values.number(1, 1000), "After so many deliveries")
          .orElse("5")
          .mistakenFor("maxReceiveCount");

  /** Where a message goes that fails too often. */
  public static final Key<Fields> DEAD_LETTER =
      Key.of(
              "dead-letter",
              Fields.of(DEAD_LETTER_QUEUE, DEAD_LETTER_AFTER).shorthand(DEAD_LETTER_QUEUE),
              "Where a message goes that fails too often")
          .example("{ queue: orders-dead, after: 5 }")
          .mistakenFor("redrivePolicy", "dlq", "deadLetter");

  /** The attribute of a key. */
  public static final Key<Value<String>> KEY_NAME =
      Key.of("name", NameRules.ATTRIBUTE.value(), "The attribute").needed();

  /** The type of a key. */
  public static final Key<Value<Resource.Table.KeyType>> KEY_TYPE =
      Key.of("type", Values.word("a type of key", Resource.Table.KeyType.class), "Its type")
          .orElse("string");

  private static final Fields KEY_SHAPE = Fields.of(KEY_NAME, KEY_TYPE).shorthand(KEY_NAME);

  /** What a row is found by. */
  public static final Key<Fields> KEY =
      Key.of("key", KEY_SHAPE, "The attribute that a row is found by")
          .needed()
          .example("id", "{ name: id, type: number }")
          .mistakenFor("partition", "partitionKey", "hashKey", "primary-key", "hash");

  /** What orders the rows of one key. */
  public static final Key<Fields> SORT =
      Key.of("sort", KEY_SHAPE, "The attribute that orders the rows of one key")
          .example("createdAt")
          .mistakenFor("range", "rangeKey", "sortKey");

  /** When a row expires. */
  public static final Key<Value<String>> TTL =
      Key.of(
              "ttl",
              NameRules.ATTRIBUTE.value(),
              "The attribute that holds when a row expires, in seconds since 1970")
          .example("expiresAt")
          .mistakenFor("timeToLive", "expires");

  /** Further keys. */
  public static final Key<Dictionary<Fields>> INDEXES =
      Key.of(
              "indexes",
              new Dictionary<>(
                  NameRule.of(
                          "index",
                          "[a-z][a-z0-9-]{1,48}[a-z0-9]",
                          "3 to 50 lower-case letters, digits and hyphens",
                          name -> name)
                      .ofPart(),
                  Fields.of(KEY, SORT)),
              "Further keys by name")
          .mistakenFor("index", "globalSecondaryIndexes");

  /** Native properties. */
  public static final Key<Dictionary<Dictionary<Free>>> OVERRIDES = FunctionShape.OVERRIDES;

  /** A resource. */
  public static final ByWord RESOURCE = new ByWord(TYPE, shapes(), ByWord.Fallback.NONE);

  private ResourceShape() {}

  private static List<String> kinds() {
    List<String> words = new ArrayList<>();
    for (ResourceKind kind : ResourceKind.values()) {
      words.add(kind.word());
    }
    return words;
  }

  private static Map<String, Fields> shapes() {
    Map<String, Fields> shapes = new LinkedHashMap<>();
    for (ResourceKind kind : ResourceKind.values()) {
      List<Key<?>> keys = new ArrayList<>(List.of(TYPE));
      keys.addAll(own(kind));
      keys.addAll(List.of(EXTERNAL, OVERRIDES));
      shapes.put(kind.word(), new Fields(keys, Optional.of(TYPE)));
    }
    return shapes;
  }

  private static List<Key<?>> own(ResourceKind kind) {
    return switch (kind) {
      case BUCKET, TOPIC, SECRET, ALERT -> List.of();
      case QUEUE -> List.of(VISIBILITY, RETENTION, FIFO, DEAD_LETTER);
      case TABLE -> List.of(KEY, SORT, TTL, INDEXES);
    };
  }
}
