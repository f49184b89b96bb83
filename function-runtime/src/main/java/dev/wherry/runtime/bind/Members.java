package dev.wherry.runtime.bind;

import org.jspecify.annotations.Nullable;

/**
 * The members of an object in one direction. Their binders are found on first use, so that types
 * may hold themselves.
 */
public abstract class Members {

  private final String[] names;
  private final String[] javaNames;
  private final @Nullable Binder[] binders;

  /**
   * Members by position.
   *
   * @param names in JSON; not copied
   * @param javaNames in Java; not copied
   */
  protected Members(String[] names, String[] javaNames) {
    this.names = names;
    this.javaNames = javaNames;
    this.binders = new Binder[names.length];
  }

  /** Finds the binder of a member. */
  protected abstract Binder find(int index);

  final int count() {
    return names.length;
  }

  final String name(int index) {
    return names[index];
  }

  final String javaName(int index) {
    return javaNames[index];
  }

  final String allNames() {
    return String.join(", ", names);
  }

  final Binder binder(int index) {
    Binder binder = binders[index];
    if (binder == null) {
      binder = find(index);
      binders[index] = binder;
    }
    return binder;
  }

  /** The member of that name, or -1; the one after the last found is tried first. */
  final int indexOf(String name, int likely) {
    if (likely < names.length && names[likely].equals(name)) {
      return likely;
    }
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
