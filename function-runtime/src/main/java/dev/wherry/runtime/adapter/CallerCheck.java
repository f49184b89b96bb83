package dev.wherry.runtime.adapter;

/** Who may call: what a route asks for is checked here, where the platform does not. */
public interface CallerCheck {

  /** Who asks for a route, or why that caller may not. */
  Caller of(RouteLines.Match match, HttpAsk ask);
}
