package dev.wherry.runtime.bind;

/** Binds the constants of an enum by their names. */
public final class EnumBinder extends ScalarBinder {

  private static final int SHOWN_NAMES = 12;

  private final Object[] constants;
  private final String[] names;

  /**
   * A binder of one enum.
   *
   * @param constants in the order of their ordinals; not copied
   * @param names in JSON, in the same order; not copied
   */
  public EnumBinder(Object[] constants, String[] names) {
    super(false);
    this.constants = constants;
    this.names = names;
  }

  @Override
  Object parse(String text) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(text)) {
        return constants[i];
      }
    }
    throw new IllegalArgumentException("must be one of " + shownNames());
  }

  @Override
  String text(Object value) {
    int index = 0;
    while (constants[index] != value) {
      index++;
    }
    return names[index];
  }

  private String shownNames() {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < names.length && i < SHOWN_NAMES; i++) {
      shown.append(i == 0 ? "" : ", ").append(names[i]);
    }
    return shown.append(names.length > SHOWN_NAMES ? ", …" : "").toString();
  }
}
