package dev.wherry.testkit.parity;

import dev.wherry.testkit.http.HttpAsk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * A request that every runtime answers alike.
 *
 * @param name unique
 * @param request as a caller sends it
 */
public record ParityCase(String name, HttpAsk request) {

  /** All of them. */
  public static List<ParityCase> all() throws IOException {
    List<ParityCase> cases = new ArrayList<>();
    for (String block : text("requests.txt").split("\n\n", -1)) {
      if (!block.isBlank()) {
        cases.add(parse(block.strip().lines().toList()));
      }
    }
    return cases;
  }

  /** A name, the request line, headers, and a body as text or Base64. */
  private static ParityCase parse(List<String> lines) {
    String name = lines.get(0).substring(2);
    String[] head = lines.get(1).split(" ", 2);
    List<HttpAsk.Header> headers = new ArrayList<>();
    byte[] body = new byte[0];
    for (String line : lines.subList(2, lines.size())) {
      if (line.startsWith("> ")) {
        body = line.substring(2).getBytes(StandardCharsets.UTF_8);
      } else if (line.startsWith("base64 ")) {
        body = Base64.getDecoder().decode(line.substring(7));
      } else {
        int colon = line.indexOf(':');
        headers.add(
            new HttpAsk.Header(line.substring(0, colon), line.substring(colon + 1).strip()));
      }
    }
    return new ParityCase(name, new HttpAsk(head[0], head[1], headers, body));
  }

  static String text(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ParityCase.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
