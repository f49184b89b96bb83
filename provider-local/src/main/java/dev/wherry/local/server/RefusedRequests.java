package dev.wherry.local.server;

import dev.wherry.local.http.Front;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Has the front answer what never became a request: malformed, too large, too late. */
final class RefusedRequests implements Request.Handler {

  private final Front front;

  RefusedRequests(Front front) {
    this.front = front;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    front.refuse(new JettyExchange(request, response, callback), response.getStatus());
    return true;
  }
}
