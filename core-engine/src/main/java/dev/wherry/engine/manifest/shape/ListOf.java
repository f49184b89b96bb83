package dev.wherry.engine.manifest.shape;

/**
 * A list.
 *
 * @param item what each entry looks like
 * @param single whether one entry may stand without the list
 */
public record ListOf<S extends Shape>(S item, boolean single) implements Shape {

  /** A list that is written as one. */
  public static <S extends Shape> ListOf<S> many(S item) {
    return new ListOf<>(item, false);
  }

  /** One entry, or a list of them. */
  public static <S extends Shape> ListOf<S> oneOrMany(S item) {
    return new ListOf<>(item, true);
  }
}
