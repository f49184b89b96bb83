package dev.wherry.azure.entry;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatusType;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests and answers between the worker's types and those that cross. */
final class NativeHttp {

  private static final String MULTIPART = "multipart/";

  private NativeHttp() {}

  static HttpCall call(HttpRequestMessage<Optional<String>> request, ExecutionContext context)
      throws Exception {
    Map<String, String> headers = request.getHeaders();
    boolean bytes = isBytes(headers.get("content-type"));
    return new HttpCall(
        method(request),
        url(request),
        headers,
        bytes ? null : request.getBody().orElse(null),
        bytes && request.getBody().isPresent() ? WorkerBytes.of(context) : null);
  }

  /** Whether the host leaves a body alone: its {@code IsMediaTypeOctetOrMultipart}. */
  private static boolean isBytes(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    int end = contentType.indexOf(';');
    String type = (end < 0 ? contentType : contentType.substring(0, end)).trim();
    return type.equalsIgnoreCase("application/octet-stream")
        || type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length());
  }

  /** The library knows nine methods, and names any other one in its complaint only. */
  private static String method(HttpRequestMessage<?> request) {
    try {
      return request.getHttpMethod().name();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      return message.substring(message.lastIndexOf('.') + 1);
    }
  }

  /**
   * Browsers send queries that no URI may have, such as {@code ?a=x|y}: the text is in the cause.
   */
  private static String url(HttpRequestMessage<?> request) {
    try {
      return request.getUri().toString();
    } catch (IllegalArgumentException e) {
      if (e.getCause() instanceof URISyntaxException refused) {
        return refused.getInput();
      }
      throw e;
    }
  }

  /** Bytes come back as they are; the host would put a charset behind the type of a text. */
  static HttpResponseMessage answer(HttpAnswer answer, HttpRequestMessage<?> request) {
    HttpResponseMessage.Builder builder =
        request.createResponseBuilder(HttpStatusType.custom(answer.status()));
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      builder.header(header.getKey(), header.getValue());
    }
    return builder.body(answer.body()).build();
  }
}
