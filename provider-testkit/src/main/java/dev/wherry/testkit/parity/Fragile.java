package dev.wherry.testkit.parity;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.Request;
import dev.wherry.function.Response;

/** A function that ends its process when it is asked to delete. */
public final class Fragile implements Handler<Request, Response> {

  /** A handler without state. */
  public Fragile() {}

  @Override
  public Response handle(Request input, Context context) {
    if (input.method().equals("DELETE")) {
      Runtime.getRuntime().halt(3);
    }
    return Response.ok().text("alive");
  }
}
