package dev.wherry.function.test;

import dev.wherry.runtime.host.Invocation;
import dev.wherry.runtime.host.Outcome;
import org.jspecify.annotations.Nullable;

/** A call of a function under test by hand or by another function. */
public final class DirectCall extends FunctionCall<DirectCall> {

  private final @Nullable Object input;

  DirectCall(Functions function, @Nullable Object input) {
    super(function);
    this.input = input;
  }

  @Override
  DirectCall self() {
    return this;
  }

  /** Calls. */
  public Result call() {
    int firstLine = function().log().size();
    Outcome.Value outcome =
        (Outcome.Value) invoke(new Invocation.Direct(function().json().write(input)));
    return new Result(outcome, function().log().linesFrom(firstLine), function().json());
  }

  /**
   * Calls and answers what the function gives.
   *
   * @throws AssertionError when the function fails, or gives nothing
   */
  public <T> T call(Class<T> type) {
    return call().json(type);
  }
}
