package dev.wherry.gcp.runtime;

import dev.wherry.runtime.adapter.Caller;
import dev.wherry.runtime.adapter.CallerCheck;
import dev.wherry.runtime.adapter.HttpAsk;
import dev.wherry.runtime.adapter.RouteLines;

/** Callers of functions that are open to those of IAM only: the platform has checked each. */
final class IamCallers implements CallerCheck {

  private final CallerCheck besides;

  /** What the routes ask for besides. */
  IamCallers(CallerCheck besides) {
    this.besides = besides;
  }

  @Override
  public Caller of(RouteLines.Match match, HttpAsk ask) {
    Caller caller = besides.of(match, ask);
    return caller.principal() == null && caller.denial() == null
        ? new Caller(IamCaller.of(ask), null)
        : caller;
  }
}
