package dev.wherry.aws.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.amazonaws.services.lambda.crac.Core;
import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.SnapshotAware;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotHookTest {

  private static final List<String> SEEN = new ArrayList<>();

  /** Notes what it is told. */
  public static final class Aware implements Handler<Void, Void>, SnapshotAware {

    @Override
    public Void handle(Void nothing, Context context) {
      return null;
    }

    @Override
    public void beforeSnapshot() {
      SEEN.add("before");
    }

    @Override
    public void afterRestore() {
      SEEN.add("after");
    }
  }

  @Test
  void tellsTheHandlerAsTheRuntimeClientDoes() throws Exception {
    new Deployed(Aware.class, "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    checkpoint();
    assertEquals(List.of(), SEEN);
    new Deployed(Aware.class, "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    checkpoint();
    Core.getGlobalContext().afterRestore(null);
    assertEquals(List.of("before", "after"), SEEN);
  }

  /** After the hooks the client calls its native library, which only its own process loads. */
  private static void checkpoint() {
    assertThrows(UnsatisfiedLinkError.class, () -> Core.getGlobalContext().beforeCheckpoint(null));
  }
}
