package dev.wherry.engine.manifest.yaml;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.ManifestProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/** Builds nodes from a parser's events. */
final class NodeBuilder {

  /** Nodes of a file, each alias counted as the whole that it stands for. */
  static final int MAXIMUM_NODES = 200_000;

  /** Maps and lists inside each other. */
  static final int MAXIMUM_DEPTH = 50;

  private final ParserImpl parser;
  private final YamlSource source;
  private final Consumer<Diagnostic> report;
  private final Anchors anchors = new Anchors();
  private long nodes;
  private int depth;
  private SourceLocation reached;

  NodeBuilder(ParserImpl parser, YamlSource source, Consumer<Diagnostic> report) {
    this.parser = parser;
    this.source = source;
    this.report = report;
    this.reached = SourceLocation.startOf(source.file());
  }

  /** The last place that was understood. */
  SourceLocation reached() {
    return reached;
  }

  Node build() throws YamlException {
    Event event = parser.getEvent();
    SourceLocation place = source.place(event.getStartMark(), event.getEndMark());
    reached = place;
    if (event instanceof AliasEvent alias) {
      return alias(alias.getAnchor(), place);
    }
    count(1, place);
    String anchor = ((NodeEvent) event).getAnchor();
    long before = nodes;
    if (anchor != null) {
      anchors.open(anchor);
    }
    Node node = node(event, place);
    if (anchor != null) {
      anchors.close(anchor, node, nodes - before + 1);
    }
    return node;
  }

  private Node node(Event event, SourceLocation place) throws YamlException {
    if (event instanceof ScalarEvent scalar) {
      return checkTag(scalar.getTag(), text(scalar, place));
    }
    if (++depth > MAXIMUM_DEPTH) {
      throw new YamlException(
          ManifestProblem.TOO_LARGE
              .at(place, "maps and lists stand more than " + MAXIMUM_DEPTH + " deep in each other")
              .hint("nothing in a manifest is so deep; close a bracket"));
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    Node node =
        event.is(Event.ID.SequenceStart)
            ? items(start.isFlow(), place)
            : fields(start.isFlow(), place);
    depth--;
    return checkTag(start.getTag(), node);
  }

  /** Escapes can say what no program takes as text. */
  private Node text(ScalarEvent scalar, SourceLocation place) {
    String text = scalar.getValue();
    boolean zero = text.indexOf('\0') >= 0;
    if (zero || text.codePoints().anyMatch(NodeBuilder::isSurrogate)) {
      report.accept(
          ManifestProblem.BAD_CHARACTERS
              .at(
                  place,
                  "an escape stands for "
                      + (zero ? "U+0000" : "half a character")
                      + ", which is not text")
              .hint(zero ? "remove it" : "write the character itself"));
      return new Node.Broken(place);
    }
    return new Node.Scalar(text, scalar.isPlain(), place);
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private Node items(boolean flow, SourceLocation place) throws YamlException {
    List<Node> values = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      values.add(build());
    }
    parser.getEvent();
    return new Node.Items(values, flow, place);
  }

  private Node fields(boolean flow, SourceLocation place) throws YamlException {
    FieldsBuilder fields = new FieldsBuilder(report);
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Node key = build();
      fields.add(key, build());
    }
    parser.getEvent();
    return fields.build(flow, place);
  }

  private Node alias(String name, SourceLocation place) throws YamlException {
    Anchors.@Nullable Anchor anchor = anchors.find(name);
    if (anchor == null) {
      report.accept(anchors.unknown(name, place));
      return new Node.Broken(place);
    }
    count(anchor.nodes(), place);
    return anchor.node().at(place);
  }

  private void count(long more, SourceLocation place) throws YamlException {
    nodes += more;
    if (nodes > MAXIMUM_NODES) {
      throw new YamlException(
          ManifestProblem.TOO_LARGE
              .at(place, "the file holds more than " + MAXIMUM_NODES + " values")
              .hint("an alias counts as all that it stands for"));
    }
  }

  private Node checkTag(@Nullable String tag, Node node) {
    if (tag == null) {
      return node;
    }
    String shown = tag.startsWith("tag:yaml.org,2002:") ? "!!" + tag.substring(18) : tag;
    report.accept(
        ManifestProblem.TAG
            .at(node.location(), "the tag `" + shown + "` has no meaning in a manifest")
            .hint("remove it; quote a value to keep it a text"));
    return new Node.Broken(node.location());
  }
}
