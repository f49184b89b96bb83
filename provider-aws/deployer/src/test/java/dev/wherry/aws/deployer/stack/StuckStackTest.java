package dev.wherry.aws.deployer.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.AppName;
import dev.wherry.model.Origin;
import dev.wherry.model.ProviderName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import dev.wherry.spi.Destination;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A stack that cannot go back either, and one of somebody else, as CloudFormation tells of them.
 */
class StuckStackTest {

  private static final Pattern ACTION = Pattern.compile("Action=(\\w+)");
  private static final String ID = "arn:aws:cloudformation:eu-central-1:1:stack/shop-prod/1";

  private final List<String> asked = new ArrayList<>();
  private final Map<String, Optional<String>> before = new HashMap<>();
  private final HttpServer server;
  private String status = "UPDATE_ROLLBACK_FAILED";
  private String app = "shop";

  StuckStackTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
  }

  @BeforeEach
  void start() {
    server.start();
    set("aws.endpointUrl", "http://127.0.0.1:" + server.getAddress().getPort());
    set("aws.accessKeyId", "test");
    set("aws.secretAccessKey", "test");
  }

  private void set(String property, String value) {
    before.put(property, Optional.ofNullable(System.setProperty(property, value)));
  }

  @AfterEach
  void stop() {
    before.forEach(
        (property, value) ->
            value.ifPresentOrElse(
                present -> System.setProperty(property, present),
                () -> System.clearProperty(property)));
    server.stop(0);
  }

  @Test
  void theRollbackIsContinuedOnceAndTheWayOutIsSaid() {
    ProviderException refused = assertThrows(ProviderException.class, this::sound);
    assertEquals(FailureKind.BLOCKED, refused.failure().kind());
    assertEquals(1, asked.stream().filter("ContinueUpdateRollback"::equals).count());
    assertTrue(refused.getMessage().contains("the role is gone"), refused.getMessage());
    assertTrue(
        refused.failure().hint().orElse("").contains("--resources-to-skip"),
        refused.failure().toString());
  }

  @Test
  void aStackOfAnotherAppIsRefused() {
    app = "shop-prod";
    ProviderException refused = assertThrows(ProviderException.class, this::sound);
    assertEquals(FailureKind.FOREIGN, refused.failure().kind());
    assertTrue(refused.getMessage().contains("app `shop-prod`"), refused.getMessage());
    assertEquals(List.of("DescribeStacks"), asked);
  }

  @Test
  void aThrottledCallIsMadeAgain() throws InterruptedException {
    status = "UPDATE_COMPLETE";
    asked.add("throttle");
    assertEquals("UPDATE_COMPLETE", sound().orElse("none"));
  }

  private Optional<String> sound() throws InterruptedException {
    Destination destination =
        new Destination(
            new AppName("shop"),
            new StageName("prod"),
            new Target(
                new TargetName("aws"),
                new ProviderName("aws"),
                Optional.of("eu-central-1"),
                Map.of(),
                Origin.of(SourceLocation.startOf("wherry.yml"))));
    try (AwsClients clients = new AwsClients("eu-central-1")) {
      Stacks stacks = new Stacks(clients, destination);
      StackEvents events = new StackEvents(stacks, Map.of(), event -> {});
      return new StackRepair(stacks, events, new StackWatch(stacks, events))
          .sound()
          .map(stack -> stack.stackStatusAsString());
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Matcher action = ACTION.matcher(body);
    String name = action.find() ? action.group(1) : body;
    boolean throttled = asked.remove("throttle");
    asked.add(name);
    byte[] answer = (throttled ? THROTTLED : response(name)).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/xml");
    exchange.sendResponseHeaders(throttled ? 400 : 200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private static final String THROTTLED =
      "<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code>"
          + "<Message>Rate exceeded</Message></Error></ErrorResponse>";

  private String response(String action) {
    return "<"
        + action
        + "Response><"
        + action
        + "Result>"
        + result(action)
        + "</"
        + action
        + "Result></"
        + action
        + "Response>";
  }

  private String result(String action) {
    return switch (action) {
      case "DescribeStacks" ->
          "<Stacks><member><StackName>shop-prod</StackName><StackId>"
              + ID
              + "</StackId>"
              + "<StackStatus>"
              + status
              + "</StackStatus><Tags>"
              + tag("wherry:app", app)
              + tag("wherry:stage", "prod")
              + "</Tags></member></Stacks>";
      case "DescribeStackEvents" ->
          asked.contains("ContinueUpdateRollback")
              ? "<StackEvents><member><EventId>1</EventId><StackId>"
                  + ID
                  + "</StackId>"
                  + "<LogicalResourceId>GreetRole</LogicalResourceId>"
                  + "<ResourceType>AWS::IAM::Role</ResourceType>"
                  + "<ResourceStatus>UPDATE_FAILED</ResourceStatus>"
                  + "<ResourceStatusReason>the role is gone</ResourceStatusReason>"
                  + "</member></StackEvents>"
              : "<StackEvents/>";
      default -> "";
    };
  }

  private static String tag(String key, String value) {
    return "<member><Key>" + key + "</Key><Value>" + value + "</Value></member>";
  }
}
