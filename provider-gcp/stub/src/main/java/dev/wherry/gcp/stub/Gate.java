package dev.wherry.gcp.stub;

import com.google.protobuf.Message;
import dev.wherry.testkit.stub.Traffic;
import io.grpc.ForwardingServerCall;
import io.grpc.ForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every call goes through: it is judged, counted, and meets its fate. */
final class Gate implements ServerInterceptor {

  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final World world;
  private final StubServices services;
  private final @Nullable StubTokens tokens;
  private final Runnable cut;

  /**
   * A gate.
   *
   * @param tokens who may call; null where nobody signs in
   */
  Gate(World world, StubServices services, @Nullable StubTokens tokens, Runnable cut) {
    this.world = world;
    this.services = services;
    this.tokens = tokens;
    this.cut = cut;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    Answers<Q, A> answers = new Answers<>(call);
    if (tokens != null && !tokens.accepts(headers.get(AUTHORIZATION))) {
      call.close(
          Status.UNAUTHENTICATED.withDescription("Request had invalid authentication credentials."),
          new Metadata());
      return new ServerCall.Listener<>() {};
    }
    return new Passage<>(answers, next.startCall(answers, headers));
  }

  /** The way back, which can be closed. */
  private static final class Answers<Q, A>
      extends ForwardingServerCall.SimpleForwardingServerCall<Q, A> {

    private boolean mute;

    Answers(ServerCall<Q, A> call) {
      super(call);
    }

    @Override
    public void sendHeaders(Metadata headers) {
      if (!mute) {
        super.sendHeaders(headers);
      }
    }

    @Override
    public void sendMessage(A message) {
      if (!mute) {
        super.sendMessage(message);
      }
    }

    @Override
    public void close(Status status, Metadata trailers) {
      if (!mute) {
        super.close(status, trailers);
      }
    }
  }

  /** The way in. */
  private final class Passage<Q, A>
      extends ForwardingServerCallListener.SimpleForwardingServerCallListener<Q> {

    private final Answers<Q, A> answers;
    private boolean cutAfter;
    private boolean refused;

    Passage(Answers<Q, A> answers, ServerCall.Listener<Q> next) {
      super(next);
      this.answers = answers;
    }

    @Override
    public void onMessage(Q request) {
      String method = answers.getMethodDescriptor().getBareMethodName();
      Traffic.Fate fate = world.arrives(method);
      List<String> violations = Strictness.violations((Message) request);
      switch (fate) {
        case SERVED, CUT -> {
          Optional<StatusRuntimeException> disabled =
              services.refusal(answers.getMethodDescriptor().getServiceName());
          if (disabled.isPresent()) {
            refuse(disabled.get());
          } else if (violations.isEmpty()) {
            cutAfter = fate == Traffic.Fate.CUT;
            answers.mute = cutAfter;
            super.onMessage(request);
          } else {
            world.violated(method + " " + violations);
            refuse(Status.INVALID_ARGUMENT.withDescription(violations.toString()));
          }
        }
        case THROTTLED -> refuse(Status.RESOURCE_EXHAUSTED.withDescription("slow down"));
        case UNAVAILABLE -> refuse(Status.UNAVAILABLE.withDescription("try again later"));
        case DEAD -> refuse(Status.DATA_LOSS.withDescription("the caller is dead"));
      }
    }

    private void refuse(StatusRuntimeException refusal) {
      refused = true;
      Metadata trailers = refusal.getTrailers();
      answers.close(refusal.getStatus(), trailers == null ? new Metadata() : trailers);
    }

    private void refuse(Status status) {
      refused = true;
      answers.close(status, new Metadata());
    }

    @Override
    public void onHalfClose() {
      if (!refused) {
        super.onHalfClose();
        if (cutAfter) {
          cut.run();
        }
      }
    }
  }
}
