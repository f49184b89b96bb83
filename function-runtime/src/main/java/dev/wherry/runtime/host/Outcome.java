package dev.wherry.runtime.host;

import dev.wherry.function.Response;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of one call. The log sink was told of a failure already; the adapter makes it a failure
 * of its platform.
 */
public sealed interface Outcome {

  /** Why the call failed, or null when it did not. */
  @Nullable Throwable failure();

  /** The answer to an HTTP request. */
  final class Http implements Outcome {

    private final @Nullable Response response;
    private final byte @Nullable [] json;
    private final @Nullable Throwable failure;

    private Http(@Nullable Response response, byte @Nullable [] json, @Nullable Throwable failure) {
      this.response = response;
      this.json = json;
      this.failure = failure;
    }

    /**
     * An answer.
     *
     * @param response what the caller gets, also when the call failed (then without a trace); its
     *     body is never a {@link Response.JsonBody}: values are encoded already
     * @param failure why the call failed, or null
     */
    public Http(Response response, @Nullable Throwable failure) {
      this(response, null, failure);
    }

    /**
     * Status 200 with a JSON document and nothing else, which is what most calls give.
     *
     * @param json in UTF-8; not copied
     */
    public static Http ok(byte[] json) {
      return new Http(null, json, null);
    }

    /** What the caller gets. */
    public Response response() {
      return json == null
          ? Objects.requireNonNull(response)
          : Response.ok().bytes("application/json", json);
    }

    /**
     * The document where the answer is {@link #ok}, for a platform's adapter that can write it
     * without a {@link Response}; null otherwise.
     */
    public byte @Nullable [] json() {
      return json;
    }

    @Override
    public @Nullable Throwable failure() {
      return failure;
    }
  }

  /**
   * What any other call gave.
   *
   * @param json the returned value as a JSON document in UTF-8; null when it gave none or failed
   * @param failure why the call failed, or null
   */
  record Value(byte @Nullable [] json, @Nullable Throwable failure) implements Outcome {}
}
