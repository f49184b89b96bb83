package dev.wherry.engine.manifest.yaml;

import dev.wherry.diagnostic.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a YAML file. */
public sealed interface Node {

  /** Where it begins. */
  SourceLocation location();

  /** The same at another place, as an alias stands elsewhere than its anchor. */
  Node at(SourceLocation place);

  /** Whether it begins beside its key rather than on the lines below. */
  boolean standsBesideKey();

  /**
   * A text.
   *
   * @param text as it was written; escapes of quoted text are resolved
   * @param plain whether it was written without quotes
   */
  record Scalar(String text, boolean plain, SourceLocation location) implements Node {

    /** Whether it is {@code ~}, which removes what a merge would give. */
    public boolean isNothing() {
      return plain && text.equals("~");
    }

    /** Whether nothing was written at all. */
    public boolean isEmpty() {
      return plain && text.isEmpty();
    }

    @Override
    public boolean standsBesideKey() {
      return !isEmpty();
    }

    @Override
    public Scalar at(SourceLocation place) {
      return new Scalar(text, plain, place);
    }
  }

  /**
   * A list.
   *
   * @param inline whether it was written in brackets, or as an alias
   */
  record Items(List<Node> values, boolean inline, SourceLocation location) implements Node {

    /** Copies the list in. */
    public Items {
      values = List.copyOf(values);
    }

    @Override
    public boolean standsBesideKey() {
      return inline;
    }

    @Override
    public Items at(SourceLocation place) {
      return new Items(values, true, place);
    }
  }

  /**
   * A map, in the order written.
   *
   * @param inline whether it was written in braces, or as an alias
   */
  record Fields(Map<String, Entry> entries, boolean inline, SourceLocation location)
      implements Node {

    /** Copies the map in. */
    public Fields {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The entry of a key. */
    public Optional<Entry> find(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    @Override
    public boolean standsBesideKey() {
      return inline;
    }

    @Override
    public Fields at(SourceLocation place) {
      return new Fields(entries, true, place);
    }
  }

  /** Something that was reported already and has no meaning any more. */
  record Broken(SourceLocation location) implements Node {

    @Override
    public boolean standsBesideKey() {
      return true;
    }

    @Override
    public Broken at(SourceLocation place) {
      return new Broken(place);
    }
  }

  /**
   * A key with its value.
   *
   * @param key where the key stands
   */
  record Entry(SourceLocation key, Node value) {

    /** What a diagnostic about the value points to: the value, or its key when it begins below. */
    public SourceLocation place() {
      return value.standsBesideKey() ? value.location() : key;
    }
  }
}
