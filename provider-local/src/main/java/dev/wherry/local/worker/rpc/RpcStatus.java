package dev.wherry.local.worker.rpc;

import java.io.IOException;

/**
 * How something went: {@code StatusResult}.
 *
 * @param success whether it went well
 * @param message what there is to say, in the worker's words
 * @param trace the exception's stack trace, or empty
 */
public record RpcStatus(boolean success, String message, String trace) {

  private static final int SUCCESS = 1;

  /** What a message without a status means: the first constant of the enumeration is failure. */
  static final RpcStatus NONE = new RpcStatus(false, "", "");

  static RpcStatus read(MessageReader in) throws IOException {
    boolean success = false;
    String message = "";
    String trace = "";
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> message = in.text();
        case 2 -> trace = readTrace(in.message());
        case 4 -> success = in.number() == SUCCESS;
        default -> {
          // Logs, which also come one by one.
        }
      }
    }
    return new RpcStatus(success, message, trace);
  }

  static String readTrace(MessageReader in) throws IOException {
    String trace = "";
    for (int field = in.next(); field != 0; field = in.next()) {
      if (field == 1) {
        trace = in.text();
      }
    }
    return trace;
  }
}
