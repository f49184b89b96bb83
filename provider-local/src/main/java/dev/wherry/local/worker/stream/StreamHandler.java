package dev.wherry.local.worker.stream;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers gRPC's one method. No header says how messages are encoded, which means that they are
 * not: gRPC's own servers say {@code identity}, at which workers up to 2.17 end, because their
 * build rewrote that word.
 */
final class StreamHandler extends Handler.Abstract {

  private static final String METHOD = "/AzureFunctionsRpcMessages.FunctionRpc/EventStream";
  private static final String TYPE = "application/grpc";
  private static final String STATUS = "grpc-status";

  /** Codes of gRPC. */
  private static final String OK = "0";

  private static final String INVALID = "3";
  private static final String PERMISSION_DENIED = "7";
  private static final String UNIMPLEMENTED = "12";

  private final Conversation.Reception reception;

  StreamHandler(Conversation.Reception reception) {
    this.reception = reception;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (!METHOD.equals(request.getHttpURI().getPath()) || type == null || !type.startsWith(TYPE)) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE).put(STATUS, UNIMPLEMENTED);
      response.write(true, null, callback);
      return true;
    }
    HttpFields.Mutable trailers = HttpFields.build();
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
    response.setTrailersSupplier(() -> trailers);
    Sender sender = new Sender(Content.Sink.asOutputStream(response), callback);
    try (InputStream in = Content.Source.asInputStream(request)) {
      trailers.put(STATUS, talk(in, sender));
    } finally {
      sender.end();
    }
    return true;
  }

  /** Hears a worker out, and gives the code to part with. */
  private String talk(InputStream in, Sender sender) {
    Conversation conversation;
    try {
      byte[] first = Frames.read(in);
      if (first == null) {
        return INVALID;
      }
      conversation = reception.welcome(first, sender);
    } catch (IOException unwelcome) {
      return PERMISSION_DENIED;
    }
    try {
      for (byte[] message = Frames.read(in); message != null; message = Frames.read(in)) {
        conversation.received(message);
      }
      conversation.ended("the worker ended the stream");
      return OK;
    } catch (EOFException broken) {
      conversation.ended("the stream broke off");
    } catch (IOException failure) {
      conversation.ended("the stream failed: " + failure.getMessage());
    }
    return INVALID;
  }
}
