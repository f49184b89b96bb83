package dev.wherry.function.test;

import dev.wherry.function.Bucket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** A bucket that keeps its objects in memory. */
final class MemoryBucket implements Bucket {

  private static final int LIST_LIMIT = 1_000;

  private final ConcurrentSkipListMap<String, byte[]> objects = new ConcurrentSkipListMap<>();

  @Override
  public void put(String key, String contentType, byte[] bytes) {
    objects.put(key, bytes.clone());
  }

  @Override
  public Optional<byte[]> get(String key) {
    return Optional.ofNullable(objects.get(key)).map(byte[]::clone);
  }

  @Override
  public void delete(String key) {
    objects.remove(key);
  }

  @Override
  public List<String> list(String prefix, String after) {
    return objects.tailMap(after, false).keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .limit(LIST_LIMIT)
        .toList();
  }
}
