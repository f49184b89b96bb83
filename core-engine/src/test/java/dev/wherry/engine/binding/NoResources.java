package dev.wherry.engine.binding;

import dev.wherry.function.Bucket;
import dev.wherry.function.MessageQueue;
import dev.wherry.function.RemoteFunction;
import dev.wherry.function.Resources;
import dev.wherry.function.Secret;
import dev.wherry.function.Table;
import dev.wherry.function.Topic;
import java.util.Map;
import java.util.Optional;

/** Resources of a function that uses none but settings. */
record NoResources(Map<String, String> settings) implements Resources {

  @Override
  public Bucket bucket(String name) {
    throw new IllegalArgumentException(name);
  }

  @Override
  public Table table(String name) {
    throw new IllegalArgumentException(name);
  }

  @Override
  public MessageQueue queue(String name) {
    throw new IllegalArgumentException(name);
  }

  @Override
  public Topic topic(String name) {
    throw new IllegalArgumentException(name);
  }

  @Override
  public Secret secret(String name) {
    throw new IllegalArgumentException(name);
  }

  @Override
  public RemoteFunction function(String name) {
    throw new IllegalArgumentException(name);
  }

  @Override
  public Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  @Override
  public String physicalName(String name) {
    throw new IllegalArgumentException(name);
  }
}
