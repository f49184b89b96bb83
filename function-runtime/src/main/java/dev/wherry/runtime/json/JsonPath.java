package dev.wherry.runtime.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The way from the root of a document to a value in it; also knows how far each container is. */
final class JsonPath {

  private static final int SHOWN_NAME_LENGTH = 64;
  private static final int SHOWN_STEPS = 32;

  private @Nullable String[] names = new String[8];
  private int[] indexes = new int[8];
  private int depth;

  int depth() {
    return depth;
  }

  void push() {
    if (depth == names.length) {
      names = Arrays.copyOf(names, depth * 2);
      indexes = Arrays.copyOf(indexes, depth * 2);
    }
    names[depth] = null;
    indexes[depth] = -1;
    depth++;
  }

  void pop() {
    depth--;
  }

  void truncate(int newDepth) {
    depth = newDepth;
  }

  /** Steps to the next member or element of the innermost container. */
  void step(@Nullable String name) {
    names[depth - 1] = name;
    indexes[depth - 1]++;
  }

  /** Whether the innermost container has shown nothing yet. */
  boolean atStart() {
    return indexes[depth - 1] < 0;
  }

  String text(@Nullable String member) {
    StringBuilder text = new StringBuilder("$");
    for (int i = 0; i < depth; i++) {
      if (i == SHOWN_STEPS) {
        return text.append('…').toString();
      }
      String name = names[i];
      if (name != null) {
        appendName(text, name);
      } else if (indexes[i] >= 0) {
        text.append('[').append(indexes[i]).append(']');
      }
    }
    if (member != null) {
      appendName(text, member);
    }
    return text.toString();
  }

  private static void appendName(StringBuilder text, String name) {
    boolean plain = !name.isEmpty() && name.length() <= SHOWN_NAME_LENGTH;
    for (int i = 0; plain && i < name.length(); i++) {
      char c = name.charAt(i);
      plain = c == '_' || c == '-' || Character.isLetterOrDigit(c);
    }
    if (plain) {
      text.append('.').append(name);
    } else {
      text.append("[\"");
      appendQuoted(text, name);
      text.append("\"]");
    }
  }

  private static void appendQuoted(StringBuilder text, String name) {
    int shown = Math.min(name.length(), SHOWN_NAME_LENGTH);
    for (int i = 0; i < shown; i++) {
      char c = name.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\');
      }
      text.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
    }
    if (shown < name.length()) {
      text.append('…');
    }
  }
}
