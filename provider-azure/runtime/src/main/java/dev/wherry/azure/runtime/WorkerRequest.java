package dev.wherry.azure.runtime;

import dev.wherry.azure.entry.HttpCall;
import dev.wherry.function.Response;
import dev.wherry.runtime.adapter.HttpAsk;
import dev.wherry.runtime.adapter.RequestTarget;
import dev.wherry.runtime.http.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as Azure's host passes it. Lines of one name come with commas between them and cannot
 * be told from one line with commas.
 */
final class WorkerRequest implements HttpAsk {

  private static final char REPLACEMENT = '\uFFFD';

  private final HttpCall call;
  private final RequestTarget target;
  private final String path;
  private final Map<String, List<String>> headers;

  /**
   * A request.
   *
   * @param prefix what the host has before every path, without slashes at its ends, or empty; the
   *     host does not tell small letters from capital ones there
   */
  WorkerRequest(HttpCall call, String prefix) {
    this.call = call;
    this.target = RequestTarget.of(call.url());
    this.path = within(prefix, target.path());
    this.headers = new HashMap<>();
    for (Map.Entry<String, String> header : call.headers().entrySet()) {
      headers.put(header.getKey().toLowerCase(Locale.ROOT), List.of(header.getValue()));
    }
  }

  @Override
  public String method() {
    return call.method();
  }

  @Override
  public String path() {
    return path;
  }

  private static String within(String prefix, String path) {
    int end = prefix.length() + 1;
    if (prefix.isEmpty() || !path.regionMatches(true, 1, prefix, 0, prefix.length())) {
      return path;
    }
    if (path.length() == end) {
      return "/";
    }
    return path.charAt(end) == '/' ? path.substring(end) : path;
  }

  @Override
  public String rawQuery() {
    return target.rawQuery();
  }

  @Override
  public Map<String, List<String>> headers() {
    return headers;
  }

  /**
   * The body, unless the host has lost some of it: it drops bodies of unknown length, and reads all
   * but {@code application/octet-stream} and {@code multipart/*} as UTF-8.
   */
  @Override
  public Body body() {
    byte[] bytes = call.bytes();
    String text = call.text();
    if (bytes != null) {
      return Body.of(bytes);
    }
    String length = header("content-length");
    if (text == null) {
      return length == null && header("transfer-encoding") != null
          ? Body.refused(lengthRequired())
          : Body.of(new byte[0]);
    }
    byte[] read = text.getBytes(StandardCharsets.UTF_8);
    boolean other = length != null && !length.equals(Integer.toString(read.length));
    return other || (text.indexOf(REPLACEMENT) >= 0 && !isText(header("content-type")))
        ? Body.refused(notPassed())
        : Body.of(read);
  }

  private static boolean isText(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || type.contains("json")
        || type.contains("xml")
        || type.contains("x-www-form-urlencoded");
  }

  private static Response lengthRequired() {
    return Problem.of(
        411, "length-required", "Azure Functions passes no body without a content-length");
  }

  private static Response notPassed() {
    return Problem.of(
        415,
        "body-not-passed",
        "Azure Functions passes bodies that are no UTF-8 as application/octet-stream or multipart"
            + " only");
  }
}
