package dev.wherry.cli.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Azure Functions check no tokens of others: the adapter does, on Azure's own worker. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class TokensOnAzureIT extends TokenContract {

  @Override
  String provider() {
    return "azure";
  }

  @Override
  void require() throws Exception {
    AzureWorker.require();
  }

  @Override
  void checkRefusal(JsonNode expected, HttpResponse<String> answer) throws IOException {
    checkProblem(expected, answer);
  }
}
