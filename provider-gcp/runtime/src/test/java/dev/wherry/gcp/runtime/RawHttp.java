package dev.wherry.gcp.runtime;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends a request byte by byte as a case has it, and reads the answer. */
final class RawHttp {

  private RawHttp() {}

  static NativeAnswer send(int port, NativeCall call) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      out.write(head(call).getBytes(StandardCharsets.ISO_8859_1));
      out.write(call.body());
      out.flush();
      return answer(new BufferedInputStream(socket.getInputStream()), call.method());
    }
  }

  private static String head(NativeCall call) {
    StringBuilder head =
        new StringBuilder(call.method()).append(' ').append(call.uri()).append(" HTTP/1.1\r\n");
    call.headers()
        .forEach(
            (name, values) ->
                values.forEach(
                    value -> head.append(name).append(": ").append(value).append("\r\n")));
    return head.append("\r\n").toString();
  }

  private static NativeAnswer answer(InputStream in, String method) throws IOException {
    int status = Integer.parseInt(line(in).split(" ", -1)[1]);
    Map<String, List<String>> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      headers
          .computeIfAbsent(name, each -> new ArrayList<>())
          .add(line.substring(colon + 1).trim());
    }
    boolean bodiless = method.equals("HEAD") || status == 204 || status == 304;
    return new NativeAnswer(status, headers, bodiless ? new byte[0] : body(in, headers));
  }

  private static byte[] body(InputStream in, Map<String, List<String>> headers) throws IOException {
    if (headers.containsKey("content-length")) {
      return exactly(in, Integer.parseInt(headers.get("content-length").get(0)));
    }
    if (!headers.containsKey("transfer-encoding")) {
      return in.readAllBytes();
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunk(in); size > 0; size = chunk(in)) {
      body.write(exactly(in, size));
      line(in);
    }
    return body.toByteArray();
  }

  private static int chunk(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private static byte[] exactly(InputStream in, int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("the answer broke off");
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the answer broke off after `" + line + "`");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
