package dev.wherry.testkit.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An HTTP client that sends what it is told, byte by byte, one connection a request. */
public final class RawClient {

  private final int port;

  /** A client of a server on the loopback interface. */
  public RawClient(int port) {
    this.port = port;
  }

  /** Sends a request and reads its answer. */
  public HttpGot send(HttpAsk ask) throws IOException {
    StringBuilder head = new StringBuilder();
    head.append(ask.method()).append(' ').append(ask.target()).append(" HTTP/1.1\r\n");
    head.append("Host: localhost:").append(port).append("\r\nConnection: close\r\n");
    ask.headers().forEach(h -> head.append(h.name()).append(": ").append(h.value()).append("\r\n"));
    if (ask.body().length > 0) {
      head.append("Content-Length: ").append(ask.body().length).append("\r\n");
    }
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    request.writeBytes(ask.body());
    return send(request.toByteArray(), ask.method().equals("HEAD"));
  }

  /** Sends bytes and reads one answer. */
  public HttpGot send(byte[] request, boolean head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request);
      return read(new BufferedInputStream(socket.getInputStream()), head);
    }
  }

  /** Reads one answer. */
  public static HttpGot read(InputStream in, boolean head) throws IOException {
    int status = Integer.parseInt(line(in).split(" ", -1)[1]);
    List<HttpAsk.Header> headers = new ArrayList<>();
    int length = -1;
    boolean chunked = false;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
      String value = line.substring(line.indexOf(':') + 1).strip();
      headers.add(new HttpAsk.Header(name, value));
      length = name.equals("content-length") ? Integer.parseInt(value) : length;
      chunked |= name.equals("transfer-encoding") && value.equals("chunked");
    }
    boolean none = head || status == 204 || status == 304;
    byte[] body = none ? new byte[0] : chunked ? chunks(in) : body(in, length);
    return new HttpGot(status, headers, body);
  }

  private static byte[] body(InputStream in, int length) throws IOException {
    byte[] body = length < 0 ? in.readAllBytes() : in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the body ends early");
    }
    return body;
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(in), 16);
        size > 0;
        size = Integer.parseInt(line(in), 16)) {
      body.writeBytes(body(in, size));
      line(in);
    }
    line(in);
    return body.toByteArray();
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the answer ends early");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }
}
