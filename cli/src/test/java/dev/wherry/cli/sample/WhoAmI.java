package dev.wherry.cli.sample;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.Principal;
import dev.wherry.function.Request;
import java.util.List;

/** Answers who calls it. */
public final class WhoAmI implements Handler<Request, WhoAmI.Caller> {

  public record Caller(String subject, List<String> scopes, String tenant) {}

  @Override
  public Caller handle(Request request, Context context) {
    Principal principal = context.principal().orElseThrow();
    Object tenant = principal.claims().get("tenant");
    return new Caller(principal.subject(), principal.scopes(), String.valueOf(tenant));
  }
}
