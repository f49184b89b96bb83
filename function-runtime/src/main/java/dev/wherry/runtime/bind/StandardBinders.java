package dev.wherry.runtime.bind;

import org.jspecify.annotations.Nullable;

/** Makes the binders of the JDK's types. Both reflective and generated code ask here. */
public final class StandardBinders {

  private StandardBinders() {}

  /**
   * The binder of a type that one text can say.
   *
   * @param type as {@link Class#getName()} says it: {@code int}, {@code java.lang.String}, {@code
   *     [B}
   * @return null when it is no such type
   */
  public static @Nullable Binder scalar(String type) {
    return switch (type) {
      case "java.lang.String", "java.lang.CharSequence" -> new StringBinder(false, false);
      case "java.lang.Character" -> new StringBinder(true, false);
      case "char" -> new StringBinder(true, true);
      case "java.lang.Boolean" -> new BooleanBinder(false);
      case "boolean" -> new BooleanBinder(true);
      case "[B" -> new BytesBinder();
      case "java.util.UUID" -> new IdentifierBinder(true);
      case "java.net.URI" -> new IdentifierBinder(false);
      default -> type.startsWith("java.time.") ? time(type) : number(type);
    };
  }

  /**
   * The binder of a type that is bound whatever it is made of, such as {@code
   * java.util.OptionalInt}.
   *
   * @return null when it is no such type
   */
  public static @Nullable Binder closed(String type) {
    return switch (type) {
      case "java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble" ->
          new OptionalNumberBinder(type.substring("java.util.".length()));
      default -> scalar(type);
    };
  }

  /**
   * The binder of an {@link java.util.Optional}.
   *
   * @param value of what it may hold
   */
  public static Binder optional(Binder value) {
    return new OptionalBinder(value);
  }

  /**
   * The binder of a collection of {@code java.util}, or {@link Iterable}.
   *
   * @return null when it is no such type
   */
  public static @Nullable Binder collection(String type, Binder element) {
    return CollectionBinder.of(type, element);
  }

  /**
   * The binder of a map of {@code java.util}.
   *
   * @return null when it is no such type
   * @throws BindingException when a key is more than one text can say
   */
  public static @Nullable Binder map(String type, Binder key, Binder value) {
    return MapBinder.of(type, key, value);
  }

  private static @Nullable Binder number(String type) {
    return switch (type) {
      case "int" -> new IntegerBinder(32, true);
      case "java.lang.Integer" -> new IntegerBinder(32, false);
      case "long" -> new IntegerBinder(64, true);
      case "java.lang.Long" -> new IntegerBinder(64, false);
      case "double" -> new FloatBinder(true, true);
      case "java.lang.Double" -> new FloatBinder(true, false);
      case "float" -> new FloatBinder(false, true);
      case "java.lang.Float" -> new FloatBinder(false, false);
      case "short" -> new IntegerBinder(16, true);
      case "java.lang.Short" -> new IntegerBinder(16, false);
      case "byte" -> new IntegerBinder(8, true);
      case "java.lang.Byte" -> new IntegerBinder(8, false);
      case "java.math.BigDecimal", "java.math.BigInteger", "java.lang.Number" ->
          new BigNumberBinder(type);
      default -> null;
    };
  }

  private static @Nullable Binder time(String type) {
    String name = type.substring("java.time.".length());
    return switch (name) {
      case "Instant",
          "LocalDate",
          "LocalTime",
          "LocalDateTime",
          "OffsetDateTime",
          "OffsetTime",
          "ZonedDateTime",
          "Duration",
          "Period",
          "Year",
          "YearMonth",
          "MonthDay",
          "ZoneId",
          "ZoneOffset" ->
          new TimeBinder(name);
      default -> null;
    };
  }
}
