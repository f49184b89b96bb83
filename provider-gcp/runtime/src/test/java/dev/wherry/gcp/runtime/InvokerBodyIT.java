package dev.wherry.gcp.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.testkit.runtime.probe.NothingProbe;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that the invoker or the adapter does not take as they are. */
class InvokerBodyIT extends OnInvoker {

  /**
   * Version 2 keeps neither the order of parts nor, when the length is not sent, a proof of all.
   */
  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aFormIsSeenAsItWasSentOrRefused(String version) throws Exception {
    String b = "--x\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\none\r\n";
    String a = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ntwo\r\n";
    boolean first = version.equals(Invoker.FIRST);
    InvokerProcess process = shared(version);
    for (String sent : List.of(b + a + "--x--\r\n", a + a + "--x--\r\n")) {
      NativeAnswer answer = process.call(form(sent, false));
      assertEquals(first ? 200 : 501, answer.status());
      assertEquals(first, lines(process, seen(sent)) == 1, sent);
    }
    NativeAnswer chunked = process.call(form(a + "--x--\r\n", true));
    assertEquals(first ? 200 : 501, chunked.status());
    String file =
        "--x\r\nContent-Type: text/plain\r\n"
            + "Content-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nthree\r\n--x--";
    assertEquals(200, process.call(form(file, false)).status());
    String content = seen("\r\n\r\nthree\r\n--x--");
    assertTrue(lines(process, content) > 0, "the part's content");
  }

  @ParameterizedTest
  @ValueSource(strings = {Invoker.FIRST, Invoker.NEWEST})
  void aBodyIsBounded(String version) throws Exception {
    Map<String, String> environment = CloudCases.environment(NothingProbe.class.getName());
    environment.put("WHERRY_ROUTES", "POST /x");
    try (InvokerProcess process = start(version, environment)) {
      assertEquals(204, process.call(post(IncomingRequest.BODY_LIMIT)).status());
      assertEquals(413, process.call(post(IncomingRequest.BODY_LIMIT + 1)).status());
    }
  }

  /** As a line of the log has it, which is JSON in JSON. */
  private static String seen(String body) {
    return body.replace("\"", "\\\\u0022").replace("\r", "\\\\u000d").replace("\n", "\\\\u000a");
  }

  private static NativeCall form(String text, boolean chunked) {
    byte[] body =
        (chunked ? Integer.toHexString(text.length()) + "\r\n" + text + "\r\n0\r\n\r\n" : text)
            .getBytes(UTF_8);
    Map<String, List<String>> headers = new TreeMap<>(get("/x").headers());
    headers.put("Content-Type", List.of("multipart/form-data; boundary=x"));
    headers.put(
        chunked ? "Transfer-Encoding" : "Content-Length",
        List.of(chunked ? "chunked" : Integer.toString(body.length)));
    return new NativeCall("POST", "/x", headers, body);
  }

  private static NativeCall post(int bytes) {
    Map<String, List<String>> headers = new TreeMap<>(get("/x").headers());
    headers.put("Content-Length", List.of(Integer.toString(bytes)));
    return new NativeCall("POST", "/x", headers, new byte[bytes]);
  }
}
