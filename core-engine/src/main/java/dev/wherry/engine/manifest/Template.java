package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.engine.manifest.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text taken apart at its substitutions. */
record Template(List<Piece> pieces) {

  /** A part of the text. */
  sealed interface Piece {}

  /** Characters as they are. */
  record Literal(String text) implements Piece {}

  /**
   * A {@code ${…}}.
   *
   * @param name what stands after the colon; empty without one
   * @param fallback what stands after {@code :-}
   */
  record Reference(Source source, String name, Optional<String> fallback, SourceLocation place)
      implements Piece {}

  /** Where a value comes from. */
  enum Source {
    ENV(true),
    PARAM(true),
    RESOURCE(true),
    APP(false),
    STAGE(false),
    TARGET(false);

    private final boolean named;

    Source(boolean named) {
      this.named = named;
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static Template parse(Node.Scalar scalar) throws SubstitutionException {
    String text = scalar.text();
    List<Piece> pieces = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("$${", at)) {
        literal.append("${");
        at += 3;
      } else if (text.startsWith("${", at)) {
        int end = text.indexOf('}', at);
        if (end < 0) {
          throw unclosed(scalar, at);
        }
        flush(literal, pieces);
        pieces.add(reference(text.substring(at + 2, end), place(scalar, at, end + 1)));
        at = end + 1;
      } else {
        literal.append(text.charAt(at++));
      }
    }
    flush(literal, pieces);
    return new Template(pieces);
  }

  private static void flush(StringBuilder literal, List<Piece> pieces) {
    if (!literal.isEmpty()) {
      pieces.add(new Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  private static SubstitutionException unclosed(Node.Scalar scalar, int at) {
    return new SubstitutionException(
        ManifestProblem.BAD_SUBSTITUTION
            .at(place(scalar, at, at + 2), "`${` is never closed")
            .hint("close it with `}`, or write `$${` where the characters are meant"));
  }

  private static Reference reference(String inside, SourceLocation place)
      throws SubstitutionException {
    if (inside.contains("${")) {
      throw nested(place);
    }
    int colon = inside.indexOf(':');
    String word = colon < 0 ? inside : inside.substring(0, colon);
    String rest = colon < 0 ? "" : inside.substring(colon + 1);
    int dash = rest.indexOf(":-");
    boolean defaults = word.equals("env") && dash >= 0;
    String name = defaults ? rest.substring(0, dash) : rest;
    for (Source source : Source.values()) {
      if (source.word().equals(word)
          && source.named == colon >= 0
          && source.named != name.isEmpty()
          && isName(name)) {
        return new Reference(
            source,
            name,
            defaults ? Optional.of(rest.substring(dash + 2)) : Optional.empty(),
            place);
      }
    }
    throw new SubstitutionException(unknown(inside, word, place));
  }

  private static boolean isName(String name) {
    return name.indexOf(':') < 0 && name.equals(name.strip());
  }

  private static SubstitutionException nested(SourceLocation place) {
    return new SubstitutionException(
        ManifestProblem.BAD_SUBSTITUTION
            .at(place, "a substitution cannot stand inside another")
            .hint("write the inner value out; `params` can hold a text made of several"));
  }

  private static Diagnostic unknown(String inside, String word, SourceLocation place) {
    if (word.equals("secret")) {
      return ManifestProblem.SECRET_IN_TEXT
          .at(place, "a secret is never written into a text")
          .hint("name it in `uses` and read it with `resources.secret(…)`");
    }
    Diagnostic diagnostic =
        ManifestProblem.BAD_SUBSTITUTION.at(place, "`${" + inside + "}` is no substitution");
    List<String> words = List.of("env", "param", "resource", "app", "stage", "target");
    String meantWord = word.strip();
    return Optional.of(meantWord)
        .filter(words::contains)
        .or(() -> Nearest.to(meantWord, words).filter(near -> inside.contains(":")))
        .filter(near -> !inside.endsWith(":"))
        .map(near -> near + tidied(near, inside.substring(word.length())))
        .filter(meant -> !meant.equals(inside))
        .map(meant -> diagnostic.hint("did you mean `${" + meant + "}`?"))
        .orElseGet(
            () ->
                diagnostic.hint(
                    "write `${env:NAME}`, `${param:NAME}`, `${resource:NAME}`, `${app}`, `${stage}` or"
                        + " `${target}`; `$${` where the characters are meant"));
  }

  /** What stands after the word, without blanks and with the default as it is written here. */
  private static String tidied(String word, String rest) {
    String name = rest.isEmpty() ? "" : rest.substring(1).strip();
    int colon = name.indexOf(':');
    boolean plainDefault = word.equals("env") && colon > 0 && !name.startsWith(":-", colon);
    String shown =
        plainDefault ? name.substring(0, colon) + ":-" + name.substring(colon + 1) : name;
    return rest.isEmpty() ? "" : ":" + shown;
  }

  /** Inside a text on one line the place is exact; otherwise it is where the text begins. */
  private static SourceLocation place(Node.Scalar scalar, int from, int to) {
    SourceLocation whole = scalar.location();
    String text = scalar.text();
    int quote = scalar.plain() ? 0 : 1;
    if (whole.length() != text.codePointCount(0, text.length()) + 2 * quote) {
      return whole;
    }
    int column = whole.column() + quote + text.codePointCount(0, from);
    return new SourceLocation(whole.file(), whole.line(), column, text.codePointCount(from, to));
  }
}
