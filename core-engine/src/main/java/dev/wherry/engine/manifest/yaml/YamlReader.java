package dev.wherry.engine.manifest.yaml;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.ManifestProblem;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads a YAML file to nodes. It works on the parser's events because SnakeYAML's own nodes lose
 * the place of an alias and accept a key twice.
 */
public final class YamlReader {

  /** A file above this many bytes is refused. */
  public static final int MAXIMUM_BYTES = 1_000_000;

  private YamlReader() {}

  /**
   * Reads the map that a file consists of.
   *
   * @param file the path as the user would type it
   * @return empty when there is none; the reason has been reported
   */
  public static Optional<Node.Fields> read(String file, byte[] bytes, Consumer<Diagnostic> report) {
    try {
      if (bytes.length > MAXIMUM_BYTES) {
        throw new YamlException(tooLarge(file));
      }
      return document(YamlSource.decode(file, bytes), report);
    } catch (YamlException problem) {
      report.accept(problem.diagnostic());
      return Optional.empty();
    }
  }

  private static Diagnostic tooLarge(String file) {
    return ManifestProblem.TOO_LARGE
        .at(SourceLocation.startOf(file), "the file has more than " + MAXIMUM_BYTES + " bytes")
        .hint("split it with `include`");
  }

  private static Optional<Node.Fields> document(YamlSource source, Consumer<Diagnostic> report)
      throws YamlException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    ParserImpl parser = new ParserImpl(new StreamReader(source.text()), options);
    NodeBuilder builder = new NodeBuilder(parser, source, report);
    try {
      parser.getEvent();
      if (parser.checkEvent(Event.ID.StreamEnd)) {
        throw new YamlException(empty(source));
      }
      parser.getEvent();
      Node root = builder.build();
      parser.getEvent();
      refuseSecond(parser, source);
      return map(root, source, report);
    } catch (MarkedYAMLException problem) {
      throw new YamlException(SyntaxProblem.explain(problem, source));
    } catch (YAMLException unmarked) {
      throw new YamlException(SyntaxProblem.near(builder.reached()));
    }
  }

  private static void refuseSecond(ParserImpl parser, YamlSource source) throws YamlException {
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      throw new YamlException(
          ManifestProblem.SEVERAL_DOCUMENTS
              .at(source.place(parser.peekEvent().getStartMark()), "a second document begins here")
              .hint("one file holds one document; use `include` for more files"));
    }
  }

  private static Optional<Node.Fields> map(
      Node root, YamlSource source, Consumer<Diagnostic> report) {
    if (root instanceof Node.Fields fields) {
      return Optional.of(fields);
    }
    if (root instanceof Node.Scalar scalar && scalar.isEmpty()) {
      report.accept(empty(source));
    } else if (!(root instanceof Node.Broken)) {
      report.accept(
          ManifestProblem.WRONG_KIND
              .at(root.location(), "the file is " + kind(root) + ", not a map of keys")
              .hint("begin with `app: my-app`"));
    }
    return Optional.empty();
  }

  private static String kind(Node root) {
    return root instanceof Node.Items ? "a list" : "a text";
  }

  private static Diagnostic empty(YamlSource source) {
    return ManifestProblem.EMPTY
        .at(SourceLocation.startOf(source.file()), "the file is empty")
        .hint("begin with `app: my-app`");
  }
}
