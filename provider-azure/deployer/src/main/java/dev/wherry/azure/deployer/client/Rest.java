package dev.wherry.azure.deployer.client;

import com.azure.core.http.HttpHeader;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.pace.Pace;
import dev.wherry.spi.pace.Patience;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Calls over one pipeline of Azure's HTTP client, with failures in Wherry's words. Every call may
 * be made twice; its caller sees to that.
 */
public final class Rest {

  private static final int ATTEMPTS = 5;

  private static final Set<FailureKind> PASSING =
      Set.of(FailureKind.THROTTLED, FailureKind.UNAVAILABLE, FailureKind.CONFLICT);

  private final HttpPipeline pipeline;
  private final Patience patience;

  /** Calls over a pipeline. */
  Rest(HttpPipeline pipeline, Pace pace) {
    this.pipeline = pipeline;
    this.patience = new Patience(pace, ATTEMPTS, PASSING);
  }

  HttpPipeline pipeline() {
    return pipeline;
  }

  /** How often calls are made again. */
  Patience patience() {
    return patience;
  }

  /**
   * Calls, again when Azure refuses for the time being.
   *
   * @param expected refusals that are answers here, by status
   * @throws ProviderException when Azure says no
   */
  public Answer send(Ask ask, Integer... expected) throws InterruptedException {
    Set<Integer> answers = Set.of(expected);
    return patience.call(() -> accepted(once(ask), answers));
  }

  private static Answer accepted(Answer answer, Set<Integer> expected) {
    if (answer.refuses() && !expected.contains(answer.status())) {
      throw new ProviderException(Failures.of(answer));
    }
    return answer;
  }

  /**
   * Calls once, whatever the answer.
   *
   * @throws ProviderException when there is no answer
   */
  public Answer once(Ask ask) throws InterruptedException {
    HttpRequest request = new HttpRequest(ask.method(), ask.url());
    ask.headers()
        .forEach((name, value) -> request.setHeader(HttpHeaderName.fromString(name), value));
    ask.body().ifPresent(request::setBody);
    try (HttpResponse response = pipeline.sendSync(request, Context.NONE)) {
      Map<String, String> headers = new LinkedHashMap<>();
      for (HttpHeader header : response.getHeaders()) {
        headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
      }
      BinaryData body = BinaryData.fromBytes(response.getBodyAsBinaryData().toBytes());
      return new Answer(response.getStatusCode(), headers, body);
    } catch (RuntimeException e) {
      throw Failures.unanswered(e);
    }
  }
}
