package dev.wherry.testkit.http;

import java.io.IOException;

/** A runtime that runs the contract's app. */
public interface HttpTarget extends AutoCloseable {

  /** Sends a request and waits for its answer. */
  HttpGot send(HttpAsk request) throws IOException;

  @Override
  void close() throws IOException;
}
