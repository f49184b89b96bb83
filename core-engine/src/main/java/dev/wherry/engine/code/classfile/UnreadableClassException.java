package dev.wherry.engine.code.classfile;

import java.nio.file.Path;

/** A class file, or the jar around it, that cannot be read. */
public final class UnreadableClassException extends Exception {

  private static final long serialVersionUID = 1;

  UnreadableClassException(Path file, String entry, String problem) {
    super((entry.isEmpty() ? "" : "`" + entry + "` in ") + "`" + file + "` " + problem);
  }
}
