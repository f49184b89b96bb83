package dev.wherry.local.http;

import dev.wherry.function.Response;
import java.util.function.Consumer;

/** Takes requests that are meant for the runner itself, below {@code /_wherry/}. */
@FunctionalInterface
public interface Management {

  /**
   * Takes one request, without blocking.
   *
   * @param answer is told the answer, once, on any thread
   */
  void handle(Exchange exchange, Consumer<Response> answer);
}
