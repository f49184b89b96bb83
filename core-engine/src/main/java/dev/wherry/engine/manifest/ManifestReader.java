package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.manifest.shape.Fields;
import dev.wherry.engine.manifest.shape.ManifestShape;
import dev.wherry.engine.manifest.shape.ShapeCheck;
import dev.wherry.engine.manifest.shape.Where;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.engine.manifest.yaml.YamlReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a manifest with its includes and its {@code .env}. */
public final class ManifestReader {

  private final ManifestRequest request;
  private final ManifestFiles files;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private ManifestReader(ManifestRequest request) {
    this.request = request;
    this.files = new ManifestFiles(request.file());
  }

  /** Reads it; whatever is wrong is in the manifest's diagnostics. */
  public static Manifest read(ManifestRequest request) {
    return new ManifestReader(request).read();
  }

  private Manifest read() {
    Optional<Node.Fields> document =
        files
            .manifest(diagnostics::add)
            .flatMap(bytes -> checked(request.file(), bytes, ManifestShape.MANIFEST, Where.TOP))
            .map(this::withIncludes);
    Map<String, String> environment = new HashMap<>(environmentFile());
    environment.putAll(request.environment());
    document.ifPresent(
        root -> new DocumentCheck(root, request.parameters(), diagnostics::add).check());
    return new Manifest(request, document, environment, diagnostics, files.loaded());
  }

  private Optional<Node.Fields> checked(Path file, byte[] bytes, Fields shape, Where where) {
    return YamlReader.read(file.toString(), bytes, diagnostics::add)
        .map(root -> new ShapeCheck(diagnostics::add).file(root, shape, where));
  }

  private Node.Fields withIncludes(Node.Fields document) {
    Node.Fields whole = document;
    Optional<Node> include = document.find(ManifestShape.INCLUDE.name()).map(Node.Entry::value);
    if (include.isPresent() && include.get() instanceof Node.Items items) {
      Includes includes = new Includes(files, request.file(), diagnostics::add);
      for (Node item : items.values()) {
        if (item instanceof Node.Scalar entry) {
          for (Path file : includes.find(entry)) {
            whole = withFile(whole, file, entry.location());
          }
        }
      }
    }
    return whole;
  }

  private Node.Fields withFile(Node.Fields whole, Path file, SourceLocation include) {
    if (files.loaded().contains(file)) {
      return whole;
    }
    return files
        .included(file, include, diagnostics::add)
        .flatMap(bytes -> checked(file, bytes, ManifestShape.INCLUDED, Where.INCLUDED))
        .map(part -> joined(whole, part))
        .orElse(whole);
  }

  private Node.Fields joined(Node.Fields whole, Node.Fields part) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>(whole.entries());
    for (String key : ManifestShape.INCLUDED.names()) {
      Optional<Node.Fields> below = Layers.map(whole, key);
      Optional<Node.Fields> more = Layers.map(part, key);
      if (below.isPresent() && more.isPresent()) {
        Node.Entry place = entries.get(key);
        refuseTwice(below.get(), more.get());
        entries.put(
            key,
            new Node.Entry(
                place == null ? more.get().location() : place.key(),
                union(more.get(), below.get())));
      } else {
        part.find(key).ifPresent(entry -> entries.putIfAbsent(key, entry));
      }
    }
    return new Node.Fields(entries, whole.inline(), whole.location());
  }

  private static Node union(Node.Fields more, Node.Fields below) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>(below.entries());
    more.entries().forEach(entries::putIfAbsent);
    return new Node.Fields(entries, below.inline(), below.location());
  }

  private void refuseTwice(Node.Fields below, Node.Fields more) {
    more.entries()
        .forEach(
            (name, entry) ->
                below
                    .find(name)
                    .ifPresent(
                        first ->
                            diagnostics.add(
                                ManifestProblem.NAME_TWICE
                                    .at(entry.key(), "the name `" + name + "` is taken")
                                    .hint("it stands in " + first.key() + " already"))));
  }

  private Map<String, String> environmentFile() {
    Path file = files.resolve(".env");
    return files
        .environment(diagnostics::add)
        .map(bytes -> environment(file, bytes))
        .orElse(Map.of());
  }

  private Map<String, String> environment(Path file, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return EnvFile.read(file.toString(), text, diagnostics::add);
    } catch (CharacterCodingException problem) {
      diagnostics.add(
          ManifestProblem.BAD_CHARACTERS
              .at(SourceLocation.startOf(file.toString()), "`.env` is not UTF-8")
              .hint("save the file as UTF-8"));
      return Map.of();
    }
  }
}
