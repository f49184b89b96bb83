package dev.wherry.aws.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.function.Context;
import dev.wherry.function.Handler;
import dev.wherry.function.Request;
import dev.wherry.function.Response;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

  private static final String KEYS = "arn:aws:secretsmanager:eu-west-1:1:secret:api-key";

  private SecretsManagerStub secrets;

  /** Answers with the caller. */
  public static final class WhoAmI implements Handler<Request, Response> {
    @Override
    public Response handle(Request request, Context context) {
      return Response.ok().text(context.principal().map(p -> p.subject()).orElse("nobody"));
    }
  }

  @BeforeEach
  void start() throws IOException {
    secrets = new SecretsManagerStub();
    secrets.put(KEYS, "old\n new \n");
  }

  @AfterEach
  void stop() {
    secrets.close();
  }

  @Test
  void eachLineIsAKey() throws Exception {
    Deployed function = deployed();
    assertTrue(function.call(request("/locked", "old")).contains("\"body\":\"api-key\""));
    assertTrue(function.call(request("/locked", "new")).contains("\"body\":\"api-key\""));
    assertEquals(1, secrets.reads());
  }

  @Test
  void otherKeysAreRefusedAndGuessingAsksOnce() throws Exception {
    Deployed function = deployed();
    for (String key : new String[] {"", "ol", "old\\n new", "x"}) {
      String answer = function.call(request("/locked", key));
      assertTrue(answer.startsWith("{\"statusCode\":401,"), answer);
      assertTrue(answer.contains("www-authenticate"), answer);
    }
    assertTrue(function.call(Deployed.request("GET", "/locked", "")).contains("401"));
    assertEquals(1, secrets.reads());
  }

  @Test
  void anOpenRouteAsksForNothing() throws Exception {
    assertTrue(deployed().call(request("/open", "x")).contains("\"body\":\"nobody\""));
    assertEquals(0, secrets.reads());
  }

  private static String request(String path, String key) {
    return Deployed.request("GET", path, "\"X-Api-Key\":\"" + key + "\"");
  }

  private Deployed deployed() throws Exception {
    return new Deployed(
        WhoAmI.class,
        "WHERRY_ROUTES",
        "GET /locked key\nGET /open",
        "WHERRY_KEYS",
        KEYS,
        "AWS_ENDPOINT_URL",
        secrets.address(),
        "AWS_ACCESS_KEY_ID",
        "key",
        "AWS_SECRET_ACCESS_KEY",
        "secret");
  }
}
