package dev.wherry.bench.json;

/** One JVM's life: makes a variant, reads the document once, checks it, ends. */
public final class ColdOnce {

  private ColdOnce() {}

  /** Takes the class name of a {@link Variant}. */
  public static void main(String[] arguments) throws Exception {
    Variant variant = Variant.named(arguments[0]);
    Order order = variant.read(Document.ORDER);
    if (order.total() != 1234.56) {
      throw new IllegalStateException("the document was not read");
    }
  }
}
