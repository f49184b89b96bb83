package dev.wherry.function.test;

import dev.wherry.function.RemoteFunction;
import dev.wherry.function.ResourceException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Another function, which the test plays. Input and answer go through JSON as they would. */
final class MemoryFunction<I> extends SentMessages implements RemoteFunction {

  private final Class<I> inputType;
  private final Function<? super I, ? extends @Nullable Object> answer;

  MemoryFunction(Class<I> inputType, Function<? super I, ? extends @Nullable Object> answer) {
    this.inputType = inputType;
    this.answer = answer;
  }

  @Override
  public <T> T call(Object input, Class<T> type) {
    byte[] given;
    try {
      given = TestJson.plain().write(answer.apply(bound(input)));
    } catch (RuntimeException e) {
      throw new ResourceException("the function failed: " + e.getMessage(), e);
    }
    return type.cast(TestJson.plain().read(given, type));
  }

  @Override
  public void send(Object input) {
    keep(input, Map.of(), Optional.empty());
  }

  private I bound(Object input) {
    return inputType.cast(TestJson.plain().read(TestJson.plain().write(input), inputType));
  }
}
