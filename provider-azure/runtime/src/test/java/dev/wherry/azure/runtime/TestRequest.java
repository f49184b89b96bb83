package dev.wherry.azure.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.HttpStatusType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request as the worker shows it: by its methods, text only. */
record TestRequest(String method, String url, Map<String, String> headers, byte[] bytes)
    implements HttpRequestMessage<Optional<String>> {

  /** The request of a case, with the headers that every client adds. */
  static TestRequest of(JsonNode event) {
    byte[] body =
        event.has("bytes")
            ? Base64.getDecoder().decode(event.get("bytes").asText())
            : event.path("text").asText("").getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers = new TreeMap<>();
    event.path("headers").properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    if (body.length > 0) {
      headers.putIfAbsent("content-length", Integer.toString(body.length));
    }
    return new TestRequest(
        event.path("method").asText("GET"), event.path("url").asText(), headers, body);
  }

  @Override
  public URI getUri() {
    return URI.create(url);
  }

  @Override
  public HttpMethod getHttpMethod() {
    return HttpMethod.value(method);
  }

  @Override
  public Map<String, String> getHeaders() {
    return headers;
  }

  @Override
  public Map<String, String> getQueryParameters() {
    throw new UnsupportedOperationException("decoded, and of one value a name");
  }

  /** The worker decodes bytes with the charset of the platform. */
  @Override
  public Optional<String> getBody() {
    return bytes.length == 0
        ? Optional.empty()
        : Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }

  @Override
  public HttpResponseMessage.Builder createResponseBuilder(HttpStatusType status) {
    return new TestAnswer().status(status);
  }

  @Override
  public HttpResponseMessage.Builder createResponseBuilder(HttpStatus status) {
    throw new UnsupportedOperationException("it knows some statuses only");
  }

  HttpRequestMessage<Optional<byte[]>> withBytes() {
    return new WithBytes(this);
  }

  private record WithBytes(TestRequest request) implements HttpRequestMessage<Optional<byte[]>> {

    @Override
    public URI getUri() {
      return request.getUri();
    }

    @Override
    public HttpMethod getHttpMethod() {
      return request.getHttpMethod();
    }

    @Override
    public Map<String, String> getHeaders() {
      return request.headers();
    }

    @Override
    public Map<String, String> getQueryParameters() {
      return request.getQueryParameters();
    }

    @Override
    public Optional<byte[]> getBody() {
      return request.bytes().length == 0 ? Optional.empty() : Optional.of(request.bytes());
    }

    @Override
    public HttpResponseMessage.Builder createResponseBuilder(HttpStatusType status) {
      return request.createResponseBuilder(status);
    }

    @Override
    public HttpResponseMessage.Builder createResponseBuilder(HttpStatus status) {
      return request.createResponseBuilder(status);
    }
  }
}
