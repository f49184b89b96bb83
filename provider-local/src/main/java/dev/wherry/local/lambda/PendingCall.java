package dev.wherry.local.lambda;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** A call on its way through an environment. */
final class PendingCall {

  private final String requestId;
  private final byte[] event;
  private final Map<String, String> headers = new TreeMap<>();
  private final CompletableFuture<CallEnd> end = new CompletableFuture<>();
  private final CompletableFuture<Long> taken = new CompletableFuture<>();

  PendingCall(String requestId, byte[] event, Map<String, String> more) {
    this.requestId = requestId;
    this.event = event;
    headers.putAll(more);
    headers.put("Lambda-Runtime-Aws-Request-Id", requestId);
  }

  String requestId() {
    return requestId;
  }

  /** Adds what the client is told besides the event. */
  void header(String name, String value) {
    headers.put(name, value);
  }

  /** The event for the client, whose time runs from now on. */
  RuntimeApiReply handOver(long deadlineMillis) {
    headers.put("Lambda-Runtime-Deadline-Ms", Long.toString(deadlineMillis));
    taken.complete(System.nanoTime());
    return new RuntimeApiReply(200, headers, event);
  }

  /** When the client took it. */
  CompletableFuture<Long> taken() {
    return taken;
  }

  /** How it ended. */
  CompletableFuture<CallEnd> end() {
    return end;
  }
}
