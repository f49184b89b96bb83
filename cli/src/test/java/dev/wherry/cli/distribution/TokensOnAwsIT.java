package dev.wherry.cli.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** API Gateway checks tokens, and the local front in its place; the function sees none refused. */
@EnabledOnOs(OS.LINUX)
class TokensOnAwsIT extends TokenContract {

  @Override
  String provider() {
    return "aws";
  }

  @Override
  void checkRefusal(JsonNode expected, HttpResponse<String> answer) {
    String message = answer.statusCode() == 403 ? "Forbidden" : "Unauthorized";
    assertEquals("{\"message\":\"" + message + "\"}", answer.body());
    assertEquals("application/json", answer.headers().firstValue("content-type").orElse(""));
  }
}
