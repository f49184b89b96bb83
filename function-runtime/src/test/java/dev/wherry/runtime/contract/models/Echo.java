package dev.wherry.runtime.contract.models;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;

/** Gives back what it takes. */
abstract class Echo<T> implements Handler<T, T> {

  @Override
  public T handle(T input, Context context) {
    return input;
  }
}
