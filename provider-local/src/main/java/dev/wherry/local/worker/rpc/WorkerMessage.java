package dev.wherry.local.worker.rpc;

import java.io.IOException;

/** What a worker says to its host: {@code StreamingMessage}, the other way. */
public sealed interface WorkerMessage {

  /** The first message of a stream. */
  record Started(String workerId) implements WorkerMessage {}

  /** The worker is ready, or cannot be. */
  record Initialized(RpcStatus status) implements WorkerMessage {}

  /** A function is loaded, or cannot be. */
  record Loaded(String functionId, RpcStatus status) implements WorkerMessage {}

  /** A call has ended; the result is that of the binding {@code $return}. */
  record Invoked(String invocationId, RpcStatus status, RpcData result) implements WorkerMessage {}

  /**
   * A line of a log.
   *
   * @param invocationId the call, or empty
   * @param level of severity
   * @param message what it says
   * @param trace an exception's stack trace, or empty
   * @param ofTheSystem whether the worker itself says it
   */
  record Logged(String invocationId, Level level, String message, String trace, boolean ofTheSystem)
      implements WorkerMessage {}

  /** A message that this host knows nothing of. */
  record Unknown() implements WorkerMessage {}

  /** Levels of severity, in the order of their numbers. */
  enum Level {
    TRACE,
    DEBUG,
    INFORMATION,
    WARNING,
    ERROR,
    CRITICAL,
    NONE
  }

  /**
   * Reads one.
   *
   * @throws IOException when the bytes are no message
   */
  static WorkerMessage read(byte[] bytes) throws IOException {
    MessageReader in = new MessageReader(bytes);
    WorkerMessage message = new Unknown();
    for (int field = in.next(); field != 0; field = in.next()) {
      message =
          switch (field) {
            case 2 -> logged(in.message());
            case 5 -> invoked(in.message());
            case 9 -> loaded(in.message());
            case 16 -> new Initialized(status(in.message(), 3));
            case 20 -> new Started(started(in.message()));
            default -> message;
          };
    }
    return message;
  }

  private static String started(MessageReader in) throws IOException {
    String id = "";
    for (int field = in.next(); field != 0; field = in.next()) {
      if (field == 2) {
        id = in.text();
      }
    }
    return id;
  }

  private static RpcStatus status(MessageReader in, int wanted) throws IOException {
    RpcStatus status = RpcStatus.NONE;
    for (int field = in.next(); field != 0; field = in.next()) {
      if (field == wanted) {
        status = RpcStatus.read(in.message());
      }
    }
    return status;
  }

  private static Loaded loaded(MessageReader in) throws IOException {
    String id = "";
    RpcStatus status = RpcStatus.NONE;
    for (int field = in.next(); field != 0; field = in.next()) {
      if (field == 1) {
        id = in.text();
      } else if (field == 2) {
        status = RpcStatus.read(in.message());
      }
    }
    return new Loaded(id, status);
  }

  private static Invoked invoked(MessageReader in) throws IOException {
    String id = "";
    RpcStatus status = RpcStatus.NONE;
    RpcData result = new RpcData.Nothing();
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> id = in.text();
        case 2 -> result = output(in.message(), result);
        case 3 -> status = RpcStatus.read(in.message());
        case 4 -> result = RpcData.read(in.message());
        default -> {
          // The format lets readers pass over what they do not know.
        }
      }
    }
    return new Invoked(id, status, result);
  }

  private static RpcData output(MessageReader in, RpcData otherwise) throws IOException {
    String name = "";
    RpcData data = new RpcData.Nothing();
    for (int field = in.next(); field != 0; field = in.next()) {
      if (field == 1) {
        name = in.text();
      } else if (field == 2) {
        data = RpcData.read(in.message());
      }
    }
    return name.equals("$return") ? data : otherwise;
  }

  private static Logged logged(MessageReader in) throws IOException {
    String invocation = "";
    Level level = Level.TRACE;
    String message = "";
    String trace = "";
    boolean system = false;
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> invocation = in.text();
        case 3 -> level = level(in.number());
        case 4 -> message = in.text();
        case 6 -> trace = RpcStatus.readTrace(in.message());
        case 8 -> system = in.number() == 1;
        default -> {
          // The format lets readers pass over what they do not know.
        }
      }
    }
    return new Logged(invocation, level, message, trace, system);
  }

  /** A number that a later version of the format may have is taken for information. */
  private static Level level(long number) {
    return number >= 0 && number < Level.values().length
        ? Level.values()[(int) number]
        : Level.INFORMATION;
  }
}
