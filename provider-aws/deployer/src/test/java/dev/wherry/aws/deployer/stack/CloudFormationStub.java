package dev.wherry.aws.deployer.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CloudFormation as far as it tells of one stack, whose update was rolled back in vain. */
final class CloudFormationStub implements AutoCloseable {

  private static final Pattern ACTION = Pattern.compile("Action=(\\w+)");
  private static final String ID = "arn:aws:cloudformation:eu-central-1:1:stack/shop-prod/1";
  private static final String THROTTLED =
      "<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code>"
          + "<Message>Rate exceeded</Message></Error></ErrorResponse>";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile String status = "UPDATE_ROLLBACK_FAILED";
  private volatile String app = "shop";
  private volatile boolean throttling;

  CloudFormationStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The calls so far. */
  List<String> asked() {
    return asked;
  }

  /** Another app's name in the stack's tags. */
  void app(String name) {
    app = name;
  }

  /** Another status of the stack. */
  void status(String other) {
    status = other;
  }

  /** Refuses the next call, because there were too many. */
  void throttleOnce() {
    throttling = true;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Matcher action = ACTION.matcher(body);
    String name = action.find() ? action.group(1) : body;
    boolean throttled = throttling;
    throttling = false;
    asked.add(name);
    byte[] answer = (throttled ? THROTTLED : response(name)).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/xml");
    exchange.sendResponseHeaders(throttled ? 400 : 200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

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
