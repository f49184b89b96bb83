package dev.wherry.function.test;

import dev.wherry.function.TypeOf;
import dev.wherry.runtime.host.Outcome;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a call that was no HTTP request gave. */
public final class Result {

  private final Outcome.Value outcome;
  private final List<LogLine> log;
  private final TestJson testJson;

  Result(Outcome.Value outcome, List<LogLine> log, TestJson testJson) {
    this.outcome = outcome;
    this.log = log;
    this.testJson = testJson;
  }

  /** What the function threw; empty when it did not fail. */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(outcome.failure());
  }

  /**
   * What the function gave, as JSON; empty when it gave nothing.
   *
   * @throws AssertionError when the function failed, with what it threw as its cause
   */
  public Optional<String> text() {
    byte[] json = given();
    return json == null ? Optional.empty() : Optional.of(new String(json, StandardCharsets.UTF_8));
  }

  /**
   * What the function gave, bound to a type.
   *
   * @throws AssertionError when the function failed or gave nothing, or it does not fit
   */
  public <T> T json(Class<T> type) {
    return cast(read(type));
  }

  /**
   * What the function gave, bound to a generic type.
   *
   * @throws AssertionError when the function failed or gave nothing, or it does not fit
   */
  public <T> T json(TypeOf<T> type) {
    return cast(read(type.type()));
  }

  /** What the function logged meanwhile. */
  public List<LogLine> log() {
    return log;
  }

  private Object read(Type type) {
    byte[] json = given();
    if (json == null) {
      throw new AssertionError("the function gave nothing");
    }
    return testJson.read(json, type);
  }

  private byte @Nullable [] given() {
    Throwable failure = outcome.failure();
    if (failure != null) {
      throw new AssertionError("the function failed: " + failure, failure);
    }
    return outcome.json();
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> T cast(Object value) {
    return (T) value;
  }
}
