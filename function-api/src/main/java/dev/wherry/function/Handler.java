package dev.wherry.function;

/**
 * A function: one input in, one output out.
 *
 * <p>What the trigger in {@code wherry.yml} delivers decides the input: an HTTP trigger gives a
 * {@link Request} or the body bound to any type; a schedule gives {@link ScheduledTime}; a queue
 * {@link Message} or {@link Batch}; a topic {@link Message}; a bucket {@link ObjectEvent}; a table
 * {@link Change}; an alert {@link Alert}.
 *
 * <p>For an HTTP trigger the output is a {@link Response}, or any value, which is answered as JSON
 * with status 200; {@code null} is 204 and an empty {@link java.util.Optional} 404.
 *
 * <p>The class needs a public no-argument constructor, or one that takes {@link Resources}. One
 * instance serves up to {@code requests-per-instance} calls at once (1 unless the manifest says
 * more). A handler that is {@link AutoCloseable} is closed when its instance stops.
 *
 * @param <I> what the function receives
 * @param <O> what the function answers
 */
@FunctionalInterface
public interface Handler<I, O> {

  /**
   * Handles one event.
   *
   * @param input what the trigger delivered, bound to the handler's type; never null
   * @param context the call: identity, deadline, log
   * @return the answer; null means there is none
   * @throws HttpError to answer an HTTP call with a status of its own
   * @throws Exception any other exception fails the call: it is logged once and reaches the
   *     platform's retry path
   */
  O handle(I input, Context context) throws Exception;
}
