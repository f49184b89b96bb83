package dev.wherry.runtime.bind;

import org.jspecify.annotations.Nullable;

/** Turns Java names into JSON names. */
public final class JsonNames {

  private JsonNames() {}

  /** {@code orderId} becomes {@code order_id}, {@code htmlURL2} {@code html_url2}. */
  public static String snakeCase(String javaName) {
    StringBuilder name = new StringBuilder(javaName.length() + 8);
    for (int i = 0; i < javaName.length(); i++) {
      char c = javaName.charAt(i);
      if (Character.isUpperCase(c) && i > 0 && startsWord(javaName, i)) {
        name.append('_');
      }
      name.append(Character.toLowerCase(c));
    }
    return name.toString();
  }

  /**
   * The property that a method without parameters reads, or null when it is no getter.
   *
   * @param returns the name of the type it returns
   */
  public static @Nullable String getterProperty(String method, String returns) {
    if (returns.equals("void")) {
      return null;
    }
    boolean says = returns.equals("boolean") && isPrefixed(method, "is");
    return says ? decapitalized(method.substring(2)) : property(method, "get");
  }

  /** The property that a method with one parameter sets, or null when it is no setter. */
  public static @Nullable String setterProperty(String method) {
    return property(method, "set");
  }

  private static @Nullable String property(String method, String prefix) {
    return isPrefixed(method, prefix) ? decapitalized(method.substring(prefix.length())) : null;
  }

  private static boolean isPrefixed(String method, String prefix) {
    return method.startsWith(prefix)
        && method.length() > prefix.length()
        && !Character.isLowerCase(method.charAt(prefix.length()));
  }

  /** {@code OrderId} becomes {@code orderId}; {@code URL} stays. */
  private static String decapitalized(String name) {
    boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static boolean startsWord(String name, int index) {
    char before = name.charAt(index - 1);
    if (before == '_') {
      return false;
    }
    boolean lowerFollows =
        index + 1 < name.length() && Character.isLowerCase(name.charAt(index + 1));
    return !Character.isUpperCase(before) || lowerFollows;
  }
}
