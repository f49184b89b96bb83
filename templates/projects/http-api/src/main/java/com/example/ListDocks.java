package com.example;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.Request;
import dev.wherry.function.Response;

/** {@code GET /docks?name=pier}: works on the request and the response themselves. */
public final class ListDocks implements Handler<Request, Response> {

  @Override
  public Response handle(Request request, Context context) {
    String wanted = request.query("name").orElse("").toLowerCase();
    var docks =
        Docks.all().stream().filter(dock -> dock.name().toLowerCase().contains(wanted)).toList();
    return Response.ok().header("cache-control", "max-age=3600").json(docks);
  }
}
