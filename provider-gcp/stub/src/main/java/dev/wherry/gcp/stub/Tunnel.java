package dev.wherry.gcp.stub;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What a proxy does with {@code CONNECT}, except that every host is this machine. */
final class Tunnel {

  private static final int HEAD_LIMIT = 8192;

  private Tunnel() {}

  /** Reads what is asked for and agrees. */
  static void open(Socket caller) throws IOException {
    InputStream in = caller.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0 || head.length() > HEAD_LIMIT) {
        throw new IOException("no CONNECT");
      }
      head.append((char) next);
    }
    if (head.indexOf("CONNECT ") != 0) {
      throw new IOException("no CONNECT: " + head);
    }
    caller
        .getOutputStream()
        .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
  }
}
