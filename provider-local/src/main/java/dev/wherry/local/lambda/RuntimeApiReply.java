package dev.wherry.local.lambda;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One answer to the runtime client.
 *
 * @param status the HTTP status; the client wants just 202 for an error it reported
 * @param headers besides length and content type
 * @param body may be empty
 */
record RuntimeApiReply(int status, Map<String, String> headers, byte[] body) {

  static final RuntimeApiReply OK = new RuntimeApiReply(200, Map.of(), new byte[0]);
  static final RuntimeApiReply ACCEPTED = new RuntimeApiReply(202, Map.of(), new byte[0]);
  static final RuntimeApiReply TOO_LARGE = new RuntimeApiReply(413, Map.of(), new byte[0]);
  static final RuntimeApiReply UNKNOWN = new RuntimeApiReply(404, Map.of(), new byte[0]);

  /** Writes it in one piece. Without a content type the client crashes. */
  void write(OutputStream out) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" -\r\n");
    head.append("Content-Type: application/json\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    for (Map.Entry<String, String> header : headers.entrySet()) {
      head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
    }
    ByteArrayOutputStream reply = new ByteArrayOutputStream(head.length() + body.length + 2);
    reply.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    reply.writeBytes(body);
    reply.writeTo(out);
    out.flush();
  }
}
