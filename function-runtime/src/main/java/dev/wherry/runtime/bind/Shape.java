package dev.wherry.runtime.bind;

import org.jspecify.annotations.Nullable;

/** Makes objects of one class and reads them: all that differs from class to class. */
public interface Shape {

  /** Stands for a member that the document lacks, where an object keeps its own default. */
  Object ABSENT = new Object();

  /** The class. */
  Class<?> type();

  /**
   * Whether an object is made first and its members are set afterwards, so that a member that the
   * document lacks keeps the default that the class gives it.
   */
  boolean keepsDefaults();

  /**
   * Makes an object.
   *
   * @param values of the input members, in their order
   * @throws Exception what the class's own code throws
   */
  Object create(@Nullable Object[] values) throws Exception;

  /**
   * Reads one member.
   *
   * @param index among the output members
   * @throws Exception what the class's own code throws
   */
  @Nullable Object get(Object object, int index) throws Exception;
}
