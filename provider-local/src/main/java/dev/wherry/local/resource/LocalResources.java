package dev.wherry.local.resource;

import dev.wherry.function.Bucket;
import dev.wherry.function.MessageQueue;
import dev.wherry.function.RemoteFunction;
import dev.wherry.function.Resources;
import dev.wherry.function.Secret;
import dev.wherry.function.Table;
import dev.wherry.function.Topic;
import dev.wherry.local.secret.SecretFile;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Use;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What one function may touch on this machine. */
public final class LocalResources implements Resources {

  private static final String FUNCTION = "function";

  private final FunctionSpec function;
  private final Map<String, String> environment;
  private final LocalNames names;
  private final SecretFile secrets;
  private final Map<String, String> kinds = new TreeMap<>();

  /**
   * The resources that a function's {@code uses} grants.
   *
   * @param environment its settings, filled in
   */
  public LocalResources(
      Application application,
      FunctionSpec function,
      Map<String, String> environment,
      LocalNames names,
      SecretFile secrets) {
    this.function = function;
    this.environment = environment;
    this.names = names;
    this.secrets = secrets;
    for (Use use : function.uses()) {
      if (use instanceof Use.OfResource granted) {
        Resource resource = application.resources().get(granted.resource());
        if (resource != null) {
          kinds.put(granted.resource().value(), resource.kind().word());
        }
      } else if (use instanceof Use.OfFunction granted) {
        kinds.put(granted.function().value(), FUNCTION);
      }
    }
  }

  @Override
  public Bucket bucket(String name) {
    return notBuilt(Bucket.class, "bucket", name);
  }

  @Override
  public Table table(String name) {
    return notBuilt(Table.class, "table", name);
  }

  @Override
  public MessageQueue queue(String name) {
    return notBuilt(MessageQueue.class, "queue", name);
  }

  @Override
  public Topic topic(String name) {
    return notBuilt(Topic.class, "topic", name);
  }

  @Override
  public RemoteFunction function(String name) {
    check(FUNCTION, name);
    return NotBuilt.client(
        RemoteFunction.class, FUNCTION + " `" + name + "`", "calls between functions");
  }

  @Override
  public Secret secret(String name) {
    check("secret", name);
    return new LocalSecret(secrets, name);
  }

  @Override
  public Optional<String> setting(String name) {
    return Optional.ofNullable(environment.get(name));
  }

  @Override
  public String physicalName(String name) {
    if (!kinds.containsKey(name)) {
      throw unknown("resource", name);
    }
    return names.of(new ResourceName(name));
  }

  private <T> T notBuilt(Class<T> type, String kind, String name) {
    check(kind, name);
    return NotBuilt.client(type, kind + " `" + name + "`", kind + "s");
  }

  private void check(String kind, String name) {
    if (!kind.equals(kinds.get(name))) {
      throw unknown(kind, name);
    }
  }

  private IllegalArgumentException unknown(String kind, String name) {
    String problem =
        "function `" + function.name() + "` does not use a " + kind + " `" + name + "`";
    String other = kinds.get(name);
    if (other != null) {
      return new IllegalArgumentException(problem + "; `" + name + "` is a " + other);
    }
    return new IllegalArgumentException(
        problem
            + Nearest.of(name, kinds.keySet())
                .map(nearest -> "; did you mean `" + nearest + "`?")
                .orElse("; list it in `uses`"));
  }
}
