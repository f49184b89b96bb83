package dev.wherry.runtime.adapter;

import dev.wherry.function.Bucket;
import dev.wherry.function.MessageQueue;
import dev.wherry.function.RemoteFunction;
import dev.wherry.function.ResourceException;
import dev.wherry.function.Resources;
import dev.wherry.function.Secret;
import dev.wherry.function.Table;
import dev.wherry.function.Topic;
import dev.wherry.runtime.host.FunctionDefinition;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What a deployed function may touch, named by environment variables. */
public final class DeployedResources implements Resources {

  private static final String[] KINDS = {"SECRET", "BUCKET", "TABLE", "QUEUE", "TOPIC", "FUNCTION"};

  private final Settings settings;
  private final FunctionDefinition definition;
  private final SecretLookup secrets;
  private final String platform;

  /**
   * What one function uses.
   *
   * @param platform what messages call the platform
   */
  public DeployedResources(
      Settings settings, FunctionDefinition definition, SecretLookup secrets, String platform) {
    this.settings = settings;
    this.definition = definition;
    this.secrets = secrets;
    this.platform = platform;
  }

  @Override
  public Bucket bucket(String name) {
    throw notBuilt("BUCKET", name);
  }

  @Override
  public Table table(String name) {
    throw notBuilt("TABLE", name);
  }

  @Override
  public MessageQueue queue(String name) {
    throw notBuilt("QUEUE", name);
  }

  @Override
  public Topic topic(String name) {
    throw notBuilt("TOPIC", name);
  }

  @Override
  public RemoteFunction function(String name) {
    throw notBuilt("FUNCTION", name);
  }

  @Override
  public Secret secret(String name) {
    return secrets.secret(granted("SECRET", name));
  }

  @Override
  public Optional<String> setting(String name) {
    return Optional.ofNullable(definition.environment().get(name));
  }

  @Override
  public String physicalName(String name) {
    for (String kind : KINDS) {
      String physical = settings.optional(variable(kind, name));
      if (physical != null) {
        return physical;
      }
    }
    throw unknown("resource", name);
  }

  private RuntimeException notBuilt(String kind, String name) {
    granted(kind, name);
    String word = kind.toLowerCase(Locale.ROOT);
    return new ResourceException(
        word
            + " `"
            + name
            + "` cannot be used here: the "
            + platform
            + " adapter has no "
            + word
            + "s yet");
  }

  private String granted(String kind, String name) {
    String physical = settings.optional(variable(kind, name));
    if (physical == null) {
      throw unknown(kind.toLowerCase(Locale.ROOT), name);
    }
    return physical;
  }

  private static String variable(String kind, String name) {
    return "WHERRY_" + kind + "_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private IllegalArgumentException unknown(String kind, String name) {
    TreeSet<String> known = new TreeSet<>();
    for (Map.Entry<String, String> variable : definition.environment().entrySet()) {
      for (String any : KINDS) {
        String prefix = variable(any, "");
        if (variable.getKey().startsWith(prefix)) {
          String shouted = variable.getKey().substring(prefix.length());
          known.add(shouted.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
      }
    }
    String uses = known.isEmpty() ? "nothing; list it in `uses`" : String.join(", ", known);
    return new IllegalArgumentException(
        "function `"
            + definition.function()
            + "` does not use a "
            + kind
            + " `"
            + name
            + "`; it uses: "
            + uses);
  }
}
