package dev.wherry.runtime.bind;

/** Names the keys of maps whose key type nobody said; read, they are strings. */
final class AnyKeyBinder extends ScalarBinder {

  private final Binders binders;

  AnyKeyBinder(Binders binders) {
    super(false);
    this.binders = binders;
  }

  @Override
  Object parse(String text) {
    return text;
  }

  @Override
  String text(Object key) {
    Binder binder =
        key instanceof Enum<?> constant
            ? binders.of(constant.getDeclaringClass())
            : StandardBinders.scalar(key.getClass().getName());
    if (binder instanceof ScalarBinder scalar) {
      return scalar.text(key);
    }
    throw new BindingException(
        "a map with keys of " + key.getClass().getName() + " cannot be written as a JSON object");
  }
}
