package dev.wherry.azure.deployer.data;

import java.util.Map;

/**
 * Roles that every subscription has, by the names that Azure shows, from {@code roles.json}. Others
 * go by their GUID.
 *
 * @param source Microsoft's own table of them, each compared with it
 * @param date when they were read
 * @param roles GUIDs by name
 */
public record BuiltInRoles(String source, String date, Map<String, String> roles) {

  /** Copies the map in. */
  public BuiltInRoles {
    roles = Map.copyOf(roles);
  }

  /** Those that this version ships with. */
  public static BuiltInRoles shipped() {
    return Shipped.ALL;
  }

  /** The GUID of a role of this name. */
  public String named(String name) {
    String found = roles.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no role `" + name + "` is known");
    }
    return found;
  }

  /** Read once, when first asked for. */
  private static final class Shipped {
    static final BuiltInRoles ALL = DataFile.read("roles.json", BuiltInRoles.class);
  }
}
