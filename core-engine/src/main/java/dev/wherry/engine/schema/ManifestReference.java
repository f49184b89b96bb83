package dev.wherry.engine.schema;

import dev.wherry.engine.manifest.shape.ByKey;
import dev.wherry.engine.manifest.shape.ByWord;
import dev.wherry.engine.manifest.shape.Dictionary;
import dev.wherry.engine.manifest.shape.Fields;
import dev.wherry.engine.manifest.shape.Free;
import dev.wherry.engine.manifest.shape.Key;
import dev.wherry.engine.manifest.shape.ListOf;
import dev.wherry.engine.manifest.shape.ManifestShape;
import dev.wherry.engine.manifest.shape.Shape;
import dev.wherry.engine.manifest.shape.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page {@code docs/reference/manifest.md}: every key, made from the shapes. */
public final class ManifestReference {

  private static final String INTRODUCTION =
      """
      # The manifest, key by key

      Made from the same model that reads `wherry.yml`; do not edit it by hand. `wherry schema` prints
      the same as a JSON Schema for editors.

      Keys that begin with `x-` are ignored. A value may hold `${env:NAME}`, `${env:NAME:-default}`,
      `${param:NAME}`, `${app}`, `${stage}` and `${target}` unless it is marked *literal*;
      `environment` also takes `${resource:NAME}`. `$${` stands for the characters themselves.
      A stage is merged over the document, a target over the stage, then `defaults` fill gaps: maps
      merge, everything else replaces, `~` removes a key. A file holds at most 1,000,000 bytes.
      """;

  private final StringBuilder page = new StringBuilder(INTRODUCTION);
  private final Map<String, String> written = new LinkedHashMap<>();

  private ManifestReference() {}

  /** The page, Markdown. */
  public static String markdown() {
    ManifestReference reference = new ManifestReference();
    reference.fields("", ManifestShape.MANIFEST);
    return reference.page.toString();
  }

  /** Tables come in the order of their keys, the inner ones behind the outer. */
  private void fields(String path, Fields fields) {
    heading(path);
    page.append("| key | value | meaning |\n|---|---|---|\n");
    fields.keys().forEach(this::row);
    fields.keys().forEach(key -> inner(join(path, key.name()), key.shape()));
  }

  private void heading(String path) {
    page.append("\n## ").append(path.isEmpty() ? "The top" : "`" + path + "`").append("\n\n");
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private void row(Key<?> key) {
    page.append("| `")
        .append(key.name())
        .append('`')
        .append(key.required() ? " (needed)" : "")
        .append(" | ")
        .append(cell(kind(key.shape())))
        .append(key.fallback().map(value -> "; else `" + value + "`").orElse(""))
        .append(" | ")
        .append(cell(key.summary()))
        .append(examples(key))
        .append(" |\n");
  }

  private static String examples(Key<?> key) {
    return key.examples().isEmpty()
        ? ""
        : ": "
            + key.examples().stream()
                .map(example -> "`" + example + "`")
                .collect(Collectors.joining(", "));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static String kind(Shape shape) {
    if (shape instanceof Value<?> value) {
      return words(value) + (value.literal() ? ", *literal*" : "");
    }
    if (shape instanceof ListOf<?> list) {
      return (list.single() ? "one or a list: " : "a list: ") + kind(list.item());
    }
    if (shape instanceof Dictionary<?> dictionary) {
      return "by " + dictionary.names().noun() + ": " + kind(dictionary.item());
    }
    if (shape instanceof ByKey kinds) {
      return "a " + kinds.noun();
    }
    if (shape instanceof Fields fields && fields.shorthand().isPresent()) {
      return "`" + fields.shorthand().get().name() + "` alone, or a map";
    }
    return shape instanceof Free free && !free.map() ? "anything" : "a map";
  }

  private static String words(Value<?> value) {
    List<String> words = value.form().words();
    return words.isEmpty()
        ? value.form().title()
        : words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }

  private void inner(String path, Shape shape) {
    String before = written.putIfAbsent(signature(shape), path);
    if (before != null && hasTable(shape)) {
      heading(path);
      page.append("As `").append(before).append("`; what is needed there may be missing here.\n");
    } else if (shape instanceof Fields fields) {
      fields(path, fields);
    } else if (shape instanceof ListOf<?> list) {
      inner(path, list.item());
    } else if (shape instanceof Dictionary<?> dictionary) {
      inner(path + ".<" + dictionary.names().noun() + ">", dictionary.item());
    } else if (shape instanceof ByKey kinds) {
      kinds.kinds().forEach(kind -> fields(path + " (" + kind.names().get(0) + ")", kind));
    } else if (shape instanceof ByWord kinds) {
      kinds.kinds().forEach((word, kind) -> fields(path + " (" + word + ")", kind));
    }
  }

  /** Layers have the same keys as what they are merged over. */
  private static String signature(Shape shape) {
    if (shape instanceof Fields fields) {
      return fields.names().toString();
    }
    if (shape instanceof ByWord kinds) {
      return kinds.kinds().values().stream().map(Fields::names).toList().toString();
    }
    return shape.toString();
  }

  private static boolean hasTable(Shape shape) {
    return shape instanceof Fields || shape instanceof ByWord || shape instanceof ByKey;
  }
}
