package dev.wherry.local.worker.stream;

import java.io.IOException;

/** The host's side of one stream. */
public interface Conversation {

  /**
   * Takes the next message, on the stream's own thread.
   *
   * @throws IOException when it is none; the stream ends
   */
  void received(byte[] message) throws IOException;

  /** The stream has ended: nothing comes any more, and nothing that is sent arrives. */
  void ended(String reason);

  /** Decides who talks on a new stream. */
  @FunctionalInterface
  interface Reception {

    /**
     * Takes a stream by its first message.
     *
     * @throws IOException when nobody waits for whoever it is
     */
    Conversation welcome(byte[] first, Line line) throws IOException;
  }

  /** Where the host talks. */
  interface Line {

    /** Sends a message, without waiting until it arrives. */
    void send(byte[] message);
  }
}
