package dev.wherry.cli.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;

/** Cloud Run knows no tokens of others: the adapter checks them, on Google's own invoker. */
class TokensOnGoogleIT extends TokenContract {

  @Override
  String provider() {
    return "gcp";
  }

  @Override
  void checkRefusal(JsonNode expected, HttpResponse<String> answer) throws IOException {
    checkProblem(expected, answer);
  }
}
