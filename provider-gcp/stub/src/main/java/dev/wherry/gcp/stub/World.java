package dev.wherry.gcp.stub;

import dev.wherry.testkit.stub.StubWorld;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.function.Supplier;

/** One project: what all its services share. */
public final class World extends StubWorld {

  /** The project's id. */
  public static final String PROJECT = "wherry-test";

  /** The project's number. */
  public static final String NUMBER = "123456789012";

  /** The region. */
  public static final String REGION = "asia-northeast3";

  static final String LOCATION = "projects/" + PROJECT + "/locations/" + REGION;

  /** How calls begin that leave everything as it is; an operation may end while it is asked for. */
  private static final List<String> READS = List.of("Get", "List", "Test", "Fetch", "GET ");

  World() {
    super(World::leaves);
  }

  private static boolean leaves(String call) {
    return call.equals("GetOperation") || READS.stream().noneMatch(call::startsWith);
  }

  boolean refuses(String function) {
    return refused().contains(function);
  }

  static <A> void answer(StreamObserver<A> observer, Supplier<A> work) {
    try {
      A answer = work.get();
      observer.onNext(answer);
      observer.onCompleted();
    } catch (StatusRuntimeException e) {
      observer.onError(e);
    }
  }

  static StatusRuntimeException missing(String name) {
    return Status.NOT_FOUND
        .withDescription("Resource '" + name + "' was not found")
        .asRuntimeException();
  }

  static StatusRuntimeException present(String name) {
    return Status.ALREADY_EXISTS
        .withDescription("Resource '" + name + "' already exists")
        .asRuntimeException();
  }

  static StatusRuntimeException invalid(String message) {
    return Status.INVALID_ARGUMENT.withDescription(message).asRuntimeException();
  }

  static void require(boolean right, String message) {
    if (!right) {
      throw invalid(message);
    }
  }
}
