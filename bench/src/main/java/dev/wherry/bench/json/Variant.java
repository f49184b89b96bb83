package dev.wherry.bench.json;

/**
 * One way to read the document. An implementation has a no-argument constructor and does nothing
 * before it is asked.
 */
public interface Variant {

  /** Reads an {@link Order}. */
  Order read(byte[] json) throws Exception;

  /** Makes the variant of this class. */
  static Variant named(String className) throws ReflectiveOperationException {
    return Class.forName(className)
        .asSubclass(Variant.class)
        .getDeclaredConstructor()
        .newInstance();
  }
}
