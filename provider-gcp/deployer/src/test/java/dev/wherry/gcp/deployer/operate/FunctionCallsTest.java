package dev.wherry.gcp.deployer.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.cloud.functions.v2.Function;
import com.google.cloud.functions.v2.ServiceConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionCallsTest {

  /** Who has no identity that Cloud Run takes may still call what is open to everyone. */
  @Test
  void onlyPrivateFunctionsAreToldWhoCalls() {
    assertEquals(false, asks(Map.of("WHERRY_ROUTES", "GET /")));
    assertEquals(true, asks(Map.of("WHERRY_ROUTES", "GET /", "WHERRY_AUTH", "iam")));
    assertEquals(true, asks(Map.of()));
  }

  private static boolean asks(Map<String, String> environment) {
    return FunctionCalls.asksWhoCalls(
        Function.newBuilder()
            .setServiceConfig(ServiceConfig.newBuilder().putAllEnvironmentVariables(environment))
            .build());
  }
}
