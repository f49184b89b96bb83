package dev.wherry.local.direct;

import dev.wherry.function.Response;
import dev.wherry.local.http.Exchange;
import dev.wherry.local.http.Front;
import dev.wherry.local.http.Management;
import dev.wherry.local.http.RequestHead;
import dev.wherry.runtime.http.Problem;
import dev.wherry.runtime.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes calls by hand from other processes of the developer, who know the token. */
public final class DirectManagement implements Management {

  static final String PATH = "/_wherry/invoke";
  static final String SCHEME = "Bearer ";

  private final DirectCalls calls;
  private final Supplier<@Nullable String> token;

  /**
   * The management of a runner.
   *
   * @param token what a caller must know; null while there is none yet
   */
  public DirectManagement(DirectCalls calls, Supplier<@Nullable String> token) {
    this.calls = calls;
    this.token = token;
  }

  @Override
  public void handle(Exchange exchange, Consumer<Response> answer) {
    RequestHead request = exchange.head();
    if (!knowsToken(request)) {
      answer.accept(Problem.of(401, "unauthorized", "this path is for the `wherry` command"));
    } else if (!request.path().equals(PATH) || !request.method().equals("POST")) {
      answer.accept(Problem.of(404, "not-found", "there is only POST " + PATH));
    } else {
      exchange.readBody(
          Front.BODY_LIMIT,
          new Exchange.BodyReceiver() {
            @Override
            public void received(byte[] body) {
              call(body, answer);
            }

            @Override
            public void tooLong() {
              answer.accept(Problem.of(413, "body-too-large", "the input is too large"));
            }
          });
    }
  }

  private boolean knowsToken(RequestHead request) {
    String known = token.get();
    String given = request.header("authorization").orElse("");
    return known != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8),
            (SCHEME + known).getBytes(StandardCharsets.UTF_8));
  }

  private void call(byte[] body, Consumer<Response> answer) {
    try {
      calls.call(DirectJson.request(body), result -> answer.accept(response(result)));
    } catch (JsonException | IllegalArgumentException malformed) {
      answer.accept(Problem.of(400, "bad-request", String.valueOf(malformed.getMessage())));
    }
  }

  private static Response response(DirectResult result) {
    try {
      return Response.ok().bytes("application/json", DirectJson.write(result));
    } catch (JsonException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
