package dev.wherry.runtime.adapter;

import dev.wherry.function.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as a platform hands it on; its body is read when it is asked for. */
public interface HttpAsk {

  /** Upper-case. */
  String method();

  /** Percent-encoded, with the leading slash. */
  String path();

  /** Percent-encoded, without the question mark; empty when there is none. */
  String rawQuery();

  /** By lower-case name, values in the order sent. */
  Map<String, List<String>> headers();

  /**
   * The whole body.
   *
   * @throws IOException when it cannot be read
   */
  Body body() throws IOException;

  /** The first value of a header, or null; the name in lower case. */
  default @Nullable String header(String name) {
    List<String> values = headers().get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /**
   * A body, or why it cannot be had.
   *
   * @param bytes as sent; empty when there are none
   * @param refusal the answer to a request whose body is not taken; null for all others
   */
  record Body(byte[] bytes, @Nullable Response refusal) {

    /** A body as sent. */
    public static Body of(byte[] bytes) {
      return new Body(bytes, null);
    }

    /** A body that is not taken. */
    public static Body refused(Response refusal) {
      return new Body(new byte[0], refusal);
    }
  }
}
