package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.functions.v2.Function;
import com.google.cloud.scheduler.v1.Job;
import com.google.cloud.secretmanager.v1.Secret;
import com.google.iam.admin.v1.CreateServiceAccountRequest;
import com.google.iam.v1.SetIamPolicyRequest;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.wherry.spi.Compilation;
import dev.wherry.testkit.golden.CompiledCase;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request is one that Google's own classes take: no unknown field, type or value. */
class ApiRequestsTest {

  static List<CompiledCase> cases() {
    return Golden.CASES.good();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyBodyIsAMessageOfItsApi(CompiledCase golden) throws IOException {
    Compilation compilation = golden.compile();
    Set<String> hosts = new HashSet<>();
    for (JsonNode request :
        new ObjectMapper().readTree(golden.file(compilation, "requests.json", 'a'))) {
      String url = request.get("url").textValue();
      String host = URI.create(url.replaceAll("[<>? ]", "_")).getHost();
      hosts.add(host);
      if (url.endsWith(":pause")) {
        assertEquals(0, request.get("body").size());
      } else {
        assertEquals(url.endsWith(":setIamPolicy"), request.has("note"), url);
        parse(message(host, url), request.get("body"));
      }
    }
    assertTrue(hosts.contains("cloudfunctions.googleapis.com"), hosts.toString());
  }

  private static Message.Builder message(String host, String url) {
    if (url.endsWith(":setIamPolicy")) {
      return SetIamPolicyRequest.newBuilder();
    }
    return switch (host) {
      case "cloudfunctions.googleapis.com" -> Function.newBuilder();
      case "cloudscheduler.googleapis.com" -> Job.newBuilder();
      case "secretmanager.googleapis.com" -> Secret.newBuilder();
      case "iam.googleapis.com" -> CreateServiceAccountRequest.newBuilder();
      default -> throw new AssertionError("no API at " + url);
    };
  }

  private static void parse(Message.Builder message, JsonNode body)
      throws InvalidProtocolBufferException {
    JsonFormat.parser().merge(body.toString(), message);
    assertTrue(message.build().getSerializedSize() > 0, body.toString());
  }
}
