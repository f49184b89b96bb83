package dev.wherry.local.server;

import dev.wherry.local.http.Front;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Hands every request to the front, on the selector's thread. */
final class FrontHandler extends Handler.Abstract.NonBlocking {

  private final Front front;

  FrontHandler(Front front) {
    this.front = front;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    JettyExchange exchange = new JettyExchange(request, response, callback);
    try {
      front.handle(exchange);
    } catch (RuntimeException bug) {
      front.failed(exchange, bug);
    }
    return true;
  }
}
