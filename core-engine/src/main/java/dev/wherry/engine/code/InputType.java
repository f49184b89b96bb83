package dev.wherry.engine.code;

import dev.wherry.engine.code.type.TypeRef;

/** The types of the function API that a handler can take. */
enum InputType {
  REQUEST("Request", false),
  SCHEDULED_TIME("ScheduledTime", false),
  MESSAGE("Message", true),
  BATCH("Batch", true),
  OBJECT_EVENT("ObjectEvent", false),
  CHANGE("Change", true),
  ALERT("Alert", false),
  EVENT("Event", true),
  /** It declares {@code Void}: whatever comes, it takes nothing of it. */
  NOTHING("java/lang/Void", false),
  /** Any other type, bound from JSON. */
  VALUE("", false);

  private static final String PACKAGE = "dev/wherry/function/";

  private final String className;
  private final boolean wraps;

  InputType(String simpleName, boolean wraps) {
    this.className =
        simpleName.isEmpty() || simpleName.contains("/") ? simpleName : PACKAGE + simpleName;
    this.wraps = wraps;
  }

  static InputType of(TypeRef type) {
    if (type instanceof TypeRef.Named named) {
      for (InputType known : values()) {
        if (known.className.equals(named.name())) {
          return known;
        }
      }
    }
    return VALUE;
  }

  /** The part of an input that is bound from JSON, such as the body's type of a message. */
  static TypeRef bound(TypeRef input) {
    InputType kind = of(input);
    return kind.wraps && input instanceof TypeRef.Named named ? bound(named.argument(0)) : input;
  }

  /** Whether it has a type of the user's in it, or is one. */
  boolean isBound() {
    return wraps || this == VALUE;
  }
}
