package dev.wherry.local.invoker;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a function answers over a connection of its own. The JDK's client would change requests on
 * the way: it sets the host, adds headers and refuses paths that are no {@code java.net.URI}.
 */
public final class ServiceAnswer implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private final Runnable whenDone;
  private final int status;
  private final Map<String, List<String>> headers = new LinkedHashMap<>();
  private boolean closed;

  private ServiceAnswer(Socket socket, Runnable whenDone) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.whenDone = whenDone;
    this.status = Integer.parseInt(line().split(" ", 3)[1]);
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
  }

  /**
   * Sends a request and reads the answer's head.
   *
   * @param millis how long the answer may take
   * @param whenDone told once the answer is closed; never when this throws
   */
  static ServiceAnswer to(ServiceRequest request, int port, int millis, Runnable whenDone)
      throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    try {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(millis);
      OutputStream out = socket.getOutputStream();
      out.write(request.bytes());
      out.flush();
      return new ServiceAnswer(socket, whenDone);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** The headers by lower-case name. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** Whether the body comes in pieces of which the last is not known yet. */
  public boolean isStreamed() {
    return headers.containsKey("transfer-encoding");
  }

  /** Reads the whole body; the answer to some methods has none. */
  public byte[] readBody(String method) throws IOException {
    List<String> length = headers.get("content-length");
    if (method.equals("HEAD") || status == 204 || status == 304) {
      return new byte[0];
    }
    if (length == null) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      if (isStreamed()) {
        copyBody(body);
      }
      return body.toByteArray();
    }
    return exactly(Integer.parseInt(length.get(0)));
  }

  /** Hands a streamed body on, piece by piece. */
  public void copyBody(OutputStream out) throws IOException {
    for (int size = chunk(); size > 0; size = chunk()) {
      out.write(exactly(size));
      out.flush();
      line();
    }
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private byte[] exactly(int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("the answer broke off");
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the answer broke off");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  /** Lets the next call in. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      whenDone.run();
      socket.close();
    }
  }
}
