package dev.wherry.model;

import dev.wherry.diagnostic.SourceLocation;
import java.util.Set;

/** Something that a function may touch. */
public sealed interface Use {

  /** Where it was written. */
  SourceLocation location();

  /** What a function may do with a resource. */
  enum Access {
    /** Read objects, rows or a secret. */
    READ,
    /** Write objects or rows, send messages, publish. */
    WRITE
  }

  /**
   * A resource of the app.
   *
   * @param resource its name
   * @param access at least one
   * @param location where it was written
   */
  record OfResource(ResourceName resource, Set<Access> access, SourceLocation location)
      implements Use {

    /** Copies the set in. */
    public OfResource {
      access = Set.copyOf(access);
    }
  }

  /**
   * Another function of the app, to invoke.
   *
   * @param function its name
   * @param location where it was written
   */
  record OfFunction(FunctionName function, SourceLocation location) implements Use {}
}
