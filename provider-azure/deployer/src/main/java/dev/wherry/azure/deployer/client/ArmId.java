package dev.wherry.azure.deployer.client;

import dev.wherry.spi.blueprint.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A resource's whole id in Azure Resource Manager.
 *
 * @param text such as {@code /subscriptions/S/resourceGroups/G/providers/Microsoft.Web/sites/N}
 */
public record ArmId(String text) {

  private static final String PROVIDERS = "/providers/";

  /** The id of a resource that stands in a group, or in whatever else a scope names. */
  public static ArmId of(String scope, ResourceId id) {
    String[] types = id.type().value().split("/", -1);
    String[] names = id.name().split("/", -1);
    if (names.length != types.length - 1) {
      throw new IllegalArgumentException("no name of its type: " + id);
    }
    StringBuilder text = new StringBuilder(scope).append(PROVIDERS).append(types[0]);
    for (int i = 0; i < names.length; i++) {
      text.append('/').append(types[i + 1]).append('/').append(names[i]);
    }
    return new ArmId(text.toString());
  }

  /** Type and name, which stand behind the last provider. */
  public ResourceId resource() {
    int last = text.toLowerCase(Locale.ROOT).lastIndexOf(PROVIDERS);
    if (last < 0) {
      throw new IllegalArgumentException("no resource of a provider: " + text);
    }
    String[] parts = text.substring(last + PROVIDERS.length()).split("/", -1);
    List<String> types = new ArrayList<>(List.of(parts[0]));
    List<String> names = new ArrayList<>();
    for (int i = 1; i + 1 < parts.length; i += 2) {
      types.add(parts[i]);
      names.add(parts[i + 1]);
    }
    return ResourceId.of(String.join("/", types), String.join("/", names));
  }

  /** What the resource stands in or belongs to: a group, or another resource. */
  public String scope() {
    int last = text.toLowerCase(Locale.ROOT).lastIndexOf(PROVIDERS);
    return text.substring(0, last);
  }

  /** Whether another id names the same: Azure writes ids in several cases. */
  public boolean same(ArmId other) {
    return text.equalsIgnoreCase(other.text);
  }

  /** The bare id. */
  @Override
  public String toString() {
    return text;
  }
}
