package dev.wherry.local.reload;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Knows which classes come of which source, and which sources have to follow when they change. */
final class ClassIndex {

  private final Map<String, ClassFacts> classes = new HashMap<>();

  void add(ClassFacts facts) {
    classes.put(facts.name(), facts);
  }

  void remove(String name) {
    classes.remove(name);
  }

  /** The names of the classes that come of these sources. */
  Set<String> classesOf(Set<String> sources) {
    Set<String> names = new HashSet<>();
    for (ClassFacts facts : classes.values()) {
      if (sources.contains(facts.source())) {
        names.add(facts.name());
      }
    }
    return names;
  }

  /** The sources of all classes. */
  Set<String> sources() {
    Set<String> sources = new HashSet<>();
    classes.values().forEach(facts -> sources.add(facts.source()));
    return sources;
  }

  /**
   * The sources that have to be compiled again because others were.
   *
   * @param replaced the classes as they were, by name
   * @param fresh the classes that stand in their place
   */
  Set<String> affected(Set<String> replaced, Collection<ClassFacts> fresh) {
    Set<String> visiblyChanged = new HashSet<>(replaced);
    Set<String> added = new HashSet<>();
    for (ClassFacts now : fresh) {
      ClassFacts before = classes.get(now.name());
      if (before == null) {
        added.add(ClassFacts.simpleName(now.name()));
      } else if (!before.constants().equals(now.constants())) {
        // A copied constant leaves no trace of where it came from.
        return sources();
      } else if (before.shape().equals(now.shape())) {
        visiblyChanged.remove(now.name());
      }
    }
    Set<String> sources = usersOf(visiblyChanged);
    sources.addAll(shadowedBy(added));
    return sources;
  }

  /** The sources that mention a class or one that inherits from it. */
  Set<String> usersOf(Set<String> changed) {
    Set<String> wanted = withSubclasses(changed);
    Set<String> sources = new HashSet<>();
    for (ClassFacts facts : classes.values()) {
      if (facts.mentions().stream().anyMatch(wanted::contains)) {
        sources.add(facts.source());
      }
    }
    return sources;
  }

  private Set<String> withSubclasses(Set<String> changed) {
    Set<String> all = new HashSet<>(changed);
    Deque<String> open = new ArrayDeque<>(changed);
    while (!open.isEmpty()) {
      String parent = open.remove();
      for (ClassFacts facts : classes.values()) {
        if (facts.parents().contains(parent) && all.add(facts.name())) {
          open.add(facts.name());
        }
      }
    }
    return all;
  }

  /** A new class may be meant where another of the same simple name was meant before. */
  private Set<String> shadowedBy(Set<String> simpleNames) {
    Set<String> sources = new HashSet<>();
    if (!simpleNames.isEmpty()) {
      for (ClassFacts facts : classes.values()) {
        boolean meant =
            facts.mentions().stream()
                .filter(mention -> !mention.equals(facts.name()))
                .anyMatch(mention -> simpleNames.contains(ClassFacts.simpleName(mention)));
        if (meant) {
          sources.add(facts.source());
        }
      }
    }
    return sources;
  }
}
