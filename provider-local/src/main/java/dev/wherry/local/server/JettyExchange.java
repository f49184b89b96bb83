package dev.wherry.local.server;

import dev.wherry.function.Response.BytesBody;
import dev.wherry.function.Response.StreamBody;
import dev.wherry.local.http.Exchange;
import dev.wherry.local.http.RequestHead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/** One request of Jetty's. What is needed of it is copied, because Jetty uses it again. */
final class JettyExchange implements Exchange {

  private static final byte[] NOTHING = {};

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final RequestHead head;
  private final int port;
  private final AtomicBoolean complete = new AtomicBoolean();

  JettyExchange(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.head = head(request);
    this.port = Request.getLocalPort(request);
  }

  private static RequestHead head(Request request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (HttpField field : request.getHeaders()) {
      String value = field.getValue() == null ? "" : field.getValue();
      headers.computeIfAbsent(field.getLowerCaseName(), name -> new ArrayList<>(1)).add(value);
    }
    String path = request.getHttpURI().getPath();
    String query = request.getHttpURI().getQuery();
    return new RequestHead(
        request.getMethod(), path == null ? "/" : path, query == null ? "" : query, headers);
  }

  @Override
  public RequestHead head() {
    return head;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public void readBody(int limit, BodyReceiver receiver) {
    long length = request.getLength();
    if (length > limit) {
      refuse(receiver);
    } else if (length == 0
        || (length < 0 && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING))) {
      receiver.received(NOTHING);
    } else {
      Content.Source.asByteArrayAsync(request, limit, new Body(receiver));
    }
  }

  private void refuse(BodyReceiver receiver) {
    response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    receiver.tooLong();
  }

  private final class Body extends Promise.Invocable.NonBlocking<byte[]> {

    private final BodyReceiver receiver;

    Body(BodyReceiver receiver) {
      this.receiver = receiver;
    }

    @Override
    public void succeeded(byte[] body) {
      receiver.received(body);
    }

    @Override
    public void failed(Throwable failure) {
      if (failure instanceof IllegalStateException) {
        refuse(receiver);
      } else {
        Response.writeError(request, response, callback, failure);
      }
    }
  }

  @Override
  public void send(dev.wherry.function.Response answer) {
    if (complete.compareAndSet(false, true)) {
      try {
        write(answer);
      } catch (RuntimeException unsendable) {
        callback.failed(unsendable);
        throw unsendable;
      }
    }
  }

  private void write(dev.wherry.function.Response answer) {
    copyHead(answer);
    byte[] body = answer.body() instanceof BytesBody bytes ? bytes.bytes() : NOTHING;
    if (mayHaveBody(answer.status())) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    }
    boolean silent = head.method().equals("HEAD") || !mayHaveBody(answer.status());
    response.write(true, silent ? null : ByteBuffer.wrap(body), callback);
  }

  @Override
  public void stream(dev.wherry.function.Response answer)
      throws IOException, StreamFailedException {
    if (!(answer.body() instanceof StreamBody stream)) {
      throw new IllegalArgumentException("the body is no stream");
    }
    copyHead(answer);
    if (request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1) {
      // Also on the last request of a connection, so that a body which was cut off shows.
      response.getHeaders().put(HttpHeader.TRANSFER_ENCODING, HttpHeaderValue.CHUNKED);
    }
    StreamedBody out = new StreamedBody(Content.Sink.asOutputStream(response));
    try {
      out.write(stream.writer());
      out.close();
      if (complete.compareAndSet(false, true)) {
        callback.succeeded();
      }
    } catch (IOException | StreamFailedException failure) {
      fail(failure);
      throw failure;
    }
  }

  @Override
  public void cutOff() {
    fail(new TimeoutException("the function's timeout passed"));
  }

  private void fail(Throwable failure) {
    if (complete.compareAndSet(false, true)) {
      callback.failed(failure);
    }
  }

  private void copyHead(dev.wherry.function.Response answer) {
    response.setStatus(answer.status());
    for (dev.wherry.function.Response.Header header : answer.headers()) {
      response.getHeaders().add(header.name(), header.value());
    }
  }

  private static boolean mayHaveBody(int status) {
    return status >= 200 && status != 204 && status != 304;
  }
}
