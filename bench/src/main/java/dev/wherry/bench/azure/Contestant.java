package dev.wherry.bench.azure;

/** Who takes part. */
interface Contestant {

  /** Makes ready; the process starts now or with the first call. */
  Running start() throws Exception;

  /** What answers calls. */
  interface Running extends AutoCloseable {

    /** The body of the answer. */
    String call() throws Exception;

    @Override
    void close();
  }
}
