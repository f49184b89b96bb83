package dev.wherry.local.worker.script;

import dev.wherry.local.worker.rpc.MessageReader;
import dev.wherry.local.worker.rpc.MessageWriter;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A worker that speaks gRPC as Azure's does, with gRPC's own client, and misbehaves as the app
 * setting {@code SCRIPT} says.
 */
public final class ScriptedWorker {

  private static final int INIT = 17;
  private static final int LOAD = 8;
  private static final int INVOKE = 4;
  private static final int TERMINATE = 14;

  private final String script = String.valueOf(System.getenv("SCRIPT"));
  private final CountDownLatch over = new CountDownLatch(1);
  private StreamObserver<byte[]> host;

  public static void main(String[] arguments) throws Exception {
    new ScriptedWorker().run(Arrays.asList(arguments));
  }

  private static String option(List<String> arguments, String name) {
    return arguments.get(arguments.indexOf(name) + 1);
  }

  private void run(List<String> arguments) throws Exception {
    System.out.println("script " + script);
    dieAt("start");
    if (script.equals("never-calls")) {
      Thread.sleep(60_000);
    }
    int port = Integer.parseInt(option(arguments, "--port"));
    ManagedChannel channel =
        ManagedChannelBuilder.forAddress("127.0.0.1", port)
            .usePlaintext()
            .maxInboundMessageSize(Integer.MAX_VALUE)
            .build();
    host =
        ClientCalls.asyncBidiStreamingCall(
            channel.newCall(method(), CallOptions.DEFAULT), new Ear());
    String id = script.equals("stranger") ? "nobody" : option(arguments, "--workerId");
    say(20, new MessageWriter().text(2, id));
    over.await();
    channel.shutdownNow();
    System.exit(script.equals("stranger") ? 4 : 5);
  }

  private void dieAt(String point) {
    if (script.equals("dies-at-" + point)) {
      Runtime.getRuntime().halt(3);
    }
  }

  private void say(int field, MessageWriter message) {
    host.onNext(new MessageWriter().message(field, message).toByteArray());
  }

  private static MessageWriter status(boolean success, String text) {
    return new MessageWriter().number(4, success ? 1 : 0).text(1, text);
  }

  private final class Ear implements StreamObserver<byte[]> {

    @Override
    public void onNext(byte[] message) {
      try {
        MessageReader in = new MessageReader(message);
        for (int field = in.next(); field != 0; field = in.next()) {
          switch (field) {
            case INIT -> init();
            case LOAD -> load(in.message());
            case INVOKE -> invoke(in.message());
            case TERMINATE -> System.exit(0);
            default -> throw new IllegalStateException("workers end at message " + field);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void onError(Throwable broken) {
      over.countDown();
    }

    @Override
    public void onCompleted() {
      over.countDown();
    }
  }

  private void init() {
    dieAt("init");
    if (script.equals("sends-what-nobody-knows")) {
      say(99, new MessageWriter().text(1, "news"));
      say(28, new MessageWriter());
    }
    boolean able = !script.equals("cannot-start");
    say(16, new MessageWriter().message(3, status(able, able ? "" : "no licence")));
  }

  private void load(MessageReader in) throws IOException {
    dieAt("load");
    String id = first(in);
    if (script.equals("never-loads")) {
      return;
    }
    boolean able = !script.equals("cannot-load");
    MessageWriter loaded = new MessageWriter().text(1, id);
    say(9, loaded.message(2, status(able, able ? "" : "NoSuchMethodException: gone")));
  }

  private void invoke(MessageReader in) throws IOException {
    dieAt("call");
    String id = first(in);
    switch (script) {
      case "never-answers" -> {}
      case "breaks-off" -> host.onCompleted();
      case "talks-nonsense" -> host.onNext(new byte[] {0x0A, 0x7F, 0x01});
      case "answers-another" -> {
        answer("another", "not yours");
        answer(id, "yours");
      }
      case "answers-twice" -> {
        answer(id, "first");
        answer(id, "second");
      }
      case "logs" -> {
        say(2, new MessageWriter().text(1, id).number(3, 3).text(4, "careful"));
        answer(id, "logged");
      }
      case "answers-much" -> answer(id, "x".repeat(3 << 20));
      default -> answer(id, "fine");
    }
  }

  private static String first(MessageReader in) throws IOException {
    String text = "";
    for (int field = in.next(); field != 0; field = in.next()) {
      if (field == 1) {
        text = in.text();
      }
    }
    return text;
  }

  private void answer(String id, String text) {
    MessageWriter answer = new MessageWriter().text(1, id).message(3, status(true, ""));
    say(5, answer.message(4, new MessageWriter().text(1, text)));
  }

  private static MethodDescriptor<byte[], byte[]> method() {
    return MethodDescriptor.<byte[], byte[]>newBuilder()
        .setType(MethodType.BIDI_STREAMING)
        .setFullMethodName("AzureFunctionsRpcMessages.FunctionRpc/EventStream")
        .setRequestMarshaller(new Bytes())
        .setResponseMarshaller(new Bytes())
        .build();
  }

  private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {

    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
