package dev.wherry.local.worker;

import dev.wherry.local.worker.rpc.WorkerMessage;
import dev.wherry.local.worker.stream.Conversation;
import dev.wherry.local.worker.stream.EventStreams;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where workers call in. Only those that were started here know a name that opens. */
public final class WorkerServer implements AutoCloseable {

  /** Gets the stream of one worker. */
  @FunctionalInterface
  interface Arrival {
    Conversation connected(Conversation.Line line);
  }

  private final Map<String, Arrival> expected = new ConcurrentHashMap<>();
  private final EventStreams streams;

  private WorkerServer() throws IOException {
    this.streams = EventStreams.start(this::welcome);
  }

  /** Starts to listen on the loopback interface. */
  public static WorkerServer start() throws IOException {
    return new WorkerServer();
  }

  int port() {
    return streams.port();
  }

  /** Waits for a worker, which may come once. */
  void expect(String workerId, Arrival arrival) {
    expected.put(workerId, arrival);
  }

  void forget(String workerId) {
    expected.remove(workerId);
  }

  private Conversation welcome(byte[] first, Conversation.Line line) throws IOException {
    if (WorkerMessage.read(first) instanceof WorkerMessage.Started started) {
      Arrival arrival = expected.remove(started.workerId());
      if (arrival != null) {
        return arrival.connected(line);
      }
    }
    throw new IOException("no worker of that name is expected");
  }

  @Override
  public void close() {
    streams.close();
  }
}
