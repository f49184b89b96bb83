package dev.wherry.engine.manifest.shape;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of the manifest, put into words only when there is something to say about it. */
public final class Where {

  /** The top of a manifest. */
  public static final Where TOP = new Where(Step.TOP, null, null, "", "");

  /** The top of an included file. */
  public static final Where INCLUDED = new Where(Step.TOP, null, null, "", "this included file");

  private enum Step {
    TOP,
    KEY,
    PART,
    ENTRY,
    KIND
  }

  private final Step step;
  private final @Nullable Where outer;
  private final @Nullable Key<?> key;
  private final String noun;
  private final String name;

  private Where(Step step, @Nullable Where outer, @Nullable Key<?> key, String noun, String name) {
    this.step = step;
    this.outer = outer;
    this.key = key;
    this.noun = noun;
    this.name = name;
  }

  /** The value of a key. */
  Where key(Key<?> inner) {
    return new Where(Step.KEY, this, inner, "", inner.name());
  }

  /** An entry of a map that the user names. */
  Where named(NameRule<?> names, String entry) {
    return new Where(names.part() ? Step.PART : Step.ENTRY, this, null, names.noun(), entry);
  }

  /** One of several kinds. */
  Where kind(String word, String kinds) {
    return new Where(Step.KIND, this, null, kinds, word);
  }

  boolean isTop() {
    return step == Step.TOP && name.isEmpty();
  }

  /** All of it, such as {@code function `greet` of stage `prod`}. */
  String text() {
    return self() + around();
  }

  private String self() {
    return switch (step) {
      case TOP -> name;
      case KEY, ENTRY -> "`" + name + "`";
      case PART -> noun + " `" + name + "`";
      case KIND -> "the `" + name + "` " + noun;
    };
  }

  private String around() {
    if (outer == null) {
      return "";
    }
    return switch (step) {
      case TOP -> "";
      case KEY -> outer.step == Step.TOP ? "" : " of " + outer.text();
      case ENTRY -> " in " + outer.text();
      case PART, KIND -> outer.around();
    };
  }

  /** {@code in function `greet`}, or {@code at the top}. */
  String in() {
    return isTop() ? "at the top" : "in " + text();
  }

  /** What could stand there, with its key. */
  Optional<String> example() {
    return key == null || key.examples().isEmpty()
        ? Optional.empty()
        : Optional.of(key.name() + ": " + key.examples().get(0));
  }
}
