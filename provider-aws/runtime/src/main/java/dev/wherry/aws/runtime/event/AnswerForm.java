package dev.wherry.aws.runtime.event;

import dev.wherry.function.Response;
import dev.wherry.runtime.json.JsonWriter;
import java.io.IOException;
import java.util.Base64;

/**
 * What an answer must look like for the front door that asked.
 *
 * @param cookiesApart whether cookies stand in a list of their own (payload 2.0)
 * @param multiValue whether every header is a list
 * @param loadBalancer whether a status text is wanted
 */
public record AnswerForm(boolean cookiesApart, boolean multiValue, boolean loadBalancer) {

  /**
   * How large an answer may be. Lambda's quota says 6 MB
   * (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html, 2026-11-22), its own
   * error message names the bytes.
   */
  static final int LAMBDA_BYTES = 6_291_556;

  /**
   * How large the JSON may be that a load balancer takes: 1 MB
   * (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html,
   * 2026-11-26).
   */
  static final int LOAD_BALANCER_BYTES = 1_048_576;

  /**
   * Lets an answer pass that Lambda takes.
   *
   * @throws IOException when it is too large
   */
  public static byte[] checked(byte[] answer) throws IOException {
    return checked(answer, LAMBDA_BYTES);
  }

  private static byte[] checked(byte[] answer, int limit) throws IOException {
    if (answer.length > limit) {
      throw AnswerTooLargeException.of(answer.length, limit);
    }
    return answer;
  }

  /** How many bytes the native answer may have. */
  int limit() {
    return loadBalancer ? LOAD_BALANCER_BYTES : LAMBDA_BYTES;
  }

  /**
   * The native answer that is a JSON document with status 200.
   *
   * @throws IOException when it is too large
   */
  byte[] ok(byte[] json) throws IOException {
    JsonWriter out = new JsonWriter();
    out.beginObject();
    status(200, out);
    out.name(headersName());
    out.beginObject();
    out.name("content-type");
    if (multiValue) {
      out.beginArray();
      out.string("application/json");
      out.endArray();
    } else {
      out.string("application/json");
    }
    out.endObject();
    body(json, out);
    out.endObject();
    return checked(out.toByteArray(), limit());
  }

  /**
   * Any native answer, as JSON.
   *
   * @param withBody false for HEAD, whose answer has none
   * @throws IOException when a streamed body cannot be written, or the answer is too large
   */
  byte[] of(Response response, boolean withBody) throws IOException {
    return checked(AnswerWriter.write(response, this, withBody), limit());
  }

  String headersName() {
    return multiValue ? "multiValueHeaders" : "headers";
  }

  void status(int status, JsonWriter out) {
    out.name("statusCode");
    out.number(status);
    if (loadBalancer) {
      out.name("statusDescription");
      out.string(StatusText.of(status));
    }
  }

  /** A body travels as text where that loses nothing, and as Base64 otherwise. */
  void body(byte[] body, JsonWriter out) {
    boolean isText = true;
    if (body.length > 0) {
      out.name("body");
      isText = out.utf8(body);
      if (!isText) {
        out.string(Base64.getEncoder().encodeToString(body));
      }
    }
    out.name("isBase64Encoded");
    out.bool(!isText);
  }
}
