package dev.wherry.spi.operate;

import java.util.Optional;

/** Lines in the order of their times. */
public interface LogStream extends AutoCloseable {

  /** The next line; a stream that follows waits for it, another ends. */
  Optional<LogLine> next() throws InterruptedException;

  @Override
  void close();
}
