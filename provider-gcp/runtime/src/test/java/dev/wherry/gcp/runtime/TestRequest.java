package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpRequest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request as the invoker shows it: the path is decoded, so that only the URI can be trusted. */
record TestRequest(String method, String uri, Map<String, List<String>> headers, byte[] body)
    implements HttpRequest {

  @Override
  public String getMethod() {
    return method;
  }

  @Override
  public String getUri() {
    return "http://" + NativeCall.HOST + uri;
  }

  @Override
  public String getPath() {
    throw new UnsupportedOperationException("decoded from version 2 of the invoker on");
  }

  @Override
  public Optional<String> getQuery() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, List<String>> getQueryParameters() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, HttpPart> getParts() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> getContentType() {
    throw new UnsupportedOperationException();
  }

  @Override
  public long getContentLength() {
    return body.length;
  }

  @Override
  public Optional<String> getCharacterEncoding() {
    throw new UnsupportedOperationException();
  }

  @Override
  public InputStream getInputStream() {
    return new ByteArrayInputStream(body);
  }

  @Override
  public BufferedReader getReader() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, List<String>> getHeaders() {
    return headers;
  }
}
