package dev.wherry.testkit.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * One case of the contract.
 *
 * @param title what must hold
 * @param request what the caller sends
 * @param seen lines that {@link Witness} must answer
 * @param unseen beginnings of lines that it must not answer
 * @param status what the caller gets
 * @param headers all values of each of these headers, joined with bars; no value means absent
 * @param body the answer's whole body; null when the case says nothing of it
 */
record HttpCase(
    String title,
    HttpAsk request,
    List<String> seen,
    List<String> unseen,
    int status,
    List<HttpAsk.Header> headers,
    byte @org.jspecify.annotations.Nullable [] body) {

  private static final String BASE64 = "base64 ";

  static HttpCase parse(String text) {
    String[] parts = text.split("(?m)^--- \\w+\n", -1);
    List<String> seen = new ArrayList<>();
    List<String> unseen = new ArrayList<>();
    String response = parts[parts.length - 1];
    if (parts.length == 4) {
      for (String line : parts[2].lines().toList()) {
        (line.startsWith("-") ? unseen : seen).add(line.startsWith("-") ? line.substring(1) : line);
      }
    }
    int head = response.indexOf('\n');
    Message message = Message.parse(response.substring(head + 1));
    return new HttpCase(
        parts[0].replace("#", "").strip(),
        request(parts[1]),
        seen,
        unseen,
        Integer.parseInt(response.substring(0, head).strip()),
        message.headers(),
        message.body());
  }

  private static HttpAsk request(String text) {
    int head = text.indexOf('\n');
    String[] line = text.substring(0, head).split(" ", 2);
    Message message = Message.parse(text.substring(head + 1));
    byte[] body = message.body();
    return new HttpAsk(line[0], line[1], message.headers(), body == null ? new byte[0] : body);
  }

  /** Headers, and after an empty line a body: as it stands, or {@code base64 …}. */
  private record Message(
      List<HttpAsk.Header> headers, byte @org.jspecify.annotations.Nullable [] body) {

    static Message parse(String text) {
      int end = text.startsWith("\n") ? 0 : text.indexOf("\n\n");
      String head = end < 0 ? text : text.substring(0, end);
      List<HttpAsk.Header> headers = new ArrayList<>();
      for (String line : head.lines().toList()) {
        int colon = line.indexOf(':');
        headers.add(
            new HttpAsk.Header(line.substring(0, colon), line.substring(colon + 1).strip()));
      }
      return new Message(headers, end < 0 ? null : body(text.substring(end).strip()));
    }

    private static byte[] body(String text) {
      return text.startsWith(BASE64)
          ? Base64.getDecoder().decode(text.substring(BASE64.length()))
          : text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
