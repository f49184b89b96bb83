package dev.wherry.gcp.runtime;

import com.google.cloud.functions.HttpResponse;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects an answer. */
final class TestResponse implements HttpResponse {

  private int status = 200;
  private final Map<String, List<String>> headers = new TreeMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  NativeAnswer answer() {
    return new NativeAnswer(status, headers, body.toByteArray());
  }

  @Override
  public void setStatusCode(int code) {
    status = code;
  }

  @Override
  public void setStatusCode(int code, String message) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setContentType(String contentType) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> getContentType() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void appendHeader(String header, String value) {
    headers.computeIfAbsent(header, name -> new ArrayList<>()).add(value);
  }

  @Override
  public Map<String, List<String>> getHeaders() {
    return headers;
  }

  @Override
  public OutputStream getOutputStream() {
    return body;
  }

  @Override
  public BufferedWriter getWriter() {
    throw new UnsupportedOperationException();
  }
}
