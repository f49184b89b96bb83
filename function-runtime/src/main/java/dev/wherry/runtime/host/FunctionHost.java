package dev.wherry.runtime.host;

import dev.wherry.function.Resources;

/**
 * What a host has for its function. Each part is asked for when it is needed: a function that
 * touches no resource and logs nothing starts without the classes behind them.
 */
public interface FunctionHost {

  /** What the handler's constructor may ask for. */
  Resources resources();

  /** Where the function's lines go; the same sink each time. */
  LogSink log();
}
