package dev.wherry.aws.deployer.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * CloudFormation as far as it tells of the stack {@code shop-prod}: a test says what it answers.
 * What nothing is said of is answered with an empty result. Other services have nothing and take
 * all.
 */
public final class CloudFormationStub implements AutoCloseable {

  public static final String ID = "arn:aws:cloudformation:eu-central-1:1:stack/shop-prod/1";

  static {
    // Without it each answer waits for the client's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** A refusal by another service, once. */
  private record Refusal(String call, int status, String text) {}

  private static final String THROTTLED = refusal("Throttling", "Rate exceeded");

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Function<Call, String>> answers = new ConcurrentHashMap<>();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final Deque<String> statuses = new ArrayDeque<>();
  private final HttpServer server;
  private volatile String app = "shop";
  private volatile boolean throttling;
  private final Deque<Refusal> refusals = new ConcurrentLinkedDeque<>();

  /**
   * One call.
   *
   * @param action its name
   * @param parameters as they were sent
   */
  public record Call(String action, Map<String, String> parameters) {

    public String get(String parameter) {
      return parameters.getOrDefault(parameter, "");
    }
  }

  /** A stub whose stack has a status. */
  public CloudFormationStub(String status) throws IOException {
    statuses(status);
    answer("DescribeStacks", call -> "<Stacks>" + stack() + "</Stacks>");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The names of the calls so far. */
  public List<String> asked() {
    return calls.stream().map(Call::action).toList();
  }

  /** The calls of one name so far. */
  public List<Call> calls(String action) {
    return calls.stream().filter(call -> call.action().equals(action)).toList();
  }

  /** The paths of what was put to other services. */
  public List<String> sent() {
    return sent;
  }

  /** What an action answers: the inside of its result, or a {@link #refusal}. */
  public void answer(String action, Function<Call, String> answer) {
    answers.put(action, answer);
  }

  /** Another app's name in the stack's tags. */
  public void app(String name) {
    app = name;
  }

  /** The statuses that the stack is told to have, one a question; the last one stays. */
  public void statuses(String... others) {
    synchronized (statuses) {
      statuses.clear();
      statuses.addAll(Arrays.asList(others));
    }
  }

  /** Refuses the next call, because there were too many. */
  public void throttleOnce() {
    throttling = true;
  }

  /** Refuses the next call of this method and path, such as {@code PUT /bucket}, of a service. */
  public void refuseOnce(String call, int status, String text) {
    refusals.add(new Refusal(call, status, text));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** A refusal in CloudFormation's form. */
  public static String refusal(String code, String message) {
    return "<ErrorResponse><Error><Type>Sender</Type><Code>"
        + code
        + "</Code><Message>"
        + message
        + "</Message></Error></ErrorResponse>";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/")) {
      cloudFormation(exchange);
      return;
    }
    exchange.getRequestBody().readAllBytes();
    String made = exchange.getRequestMethod() + " " + path;
    for (Refusal refusal : refusals) {
      if (refusal.call().equals(made) && refusals.remove(refusal)) {
        send(exchange, "text/xml", refusal.status(), refusal.text());
        return;
      }
    }
    if (exchange.getRequestMethod().equals("PUT")) {
      sent.add(path);
    }
    boolean head = exchange.getRequestMethod().equals("HEAD");
    send(exchange, "application/json", 200, head || !path.startsWith("/2015-") ? "" : "{}");
  }

  private void cloudFormation(HttpExchange exchange) throws IOException {
    Map<String, String> form = form(exchange);
    Call call = new Call(form.getOrDefault("Action", "none"), form);
    calls.add(call);
    String result =
        throttling ? THROTTLED : answers.getOrDefault(call.action(), any -> "").apply(call);
    throttling = false;
    boolean refused = result.startsWith("<ErrorResponse>");
    send(exchange, "text/xml", refused ? 400 : 200, refused ? result : whole(call, result));
  }

  private static void send(HttpExchange exchange, String type, int status, String text)
      throws IOException {
    byte[] answer = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
    if (answer.length > 0) {
      exchange.getResponseBody().write(answer);
    }
    exchange.close();
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = new TreeMap<>();
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
    }
    return form;
  }

  private static String whole(Call call, String result) {
    String action = call.action();
    return "<%sResponse><%sResult>%s</%sResult></%sResponse>"
        .formatted(action, action, result, action, action);
  }

  private String stack() {
    String status;
    synchronized (statuses) {
      status = statuses.size() > 1 ? statuses.removeFirst() : statuses.getFirst();
    }
    return "<member><StackName>shop-prod</StackName><StackId>"
        + ID
        + "</StackId><StackStatus>"
        + status
        + "</StackStatus><Tags>"
        + tag("wherry:app", app)
        + tag("wherry:stage", "prod")
        + "</Tags></member>";
  }

  private static String tag(String key, String value) {
    return "<member><Key>" + key + "</Key><Value>" + value + "</Value></member>";
  }
}
