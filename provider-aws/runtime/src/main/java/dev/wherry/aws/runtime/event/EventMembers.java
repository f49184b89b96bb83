package dev.wherry.aws.runtime.event;

import dev.wherry.function.Principal;
import dev.wherry.runtime.json.JsonException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members that some native event has, read in one pass without knowing yet which event it is. A
 * member of another type than AWS gives it counts as absent: then the document is the user's own.
 */
public final class EventMembers {

  @Nullable String version;
  @Nullable String method;
  @Nullable String path;
  @Nullable String rawQuery;
  @Nullable String routeKey;
  byte @Nullable [] body;
  boolean bodyIsBase64;
  @Nullable List<String> cookies;

  /** By lower-case name. */
  @Nullable Map<String, List<String>> headers;

  /** By lower-case name. */
  @Nullable Map<String, List<String>> multiHeaders;

  @Nullable Map<String, List<String>> query;
  @Nullable Map<String, List<String>> multiQuery;
  @Nullable Map<String, String> pathParameters;

  boolean hasContext;
  boolean fromLoadBalancer;
  @Nullable String stage;
  @Nullable String domain;
  @Nullable Principal principal;

  @Nullable String wherry;
  @Nullable String detailType;
  @Nullable String source;
  @Nullable String time;
  @Nullable String zone;
  byte @Nullable [] input;
  @Nullable List<String> days;
  @Nullable List<String> weekdays;

  private final byte[] json;
  private final JsonReader in;

  private EventMembers(byte[] json) {
    this.json = json;
    this.in = new JsonReader(json);
  }

  /** The members; null when the document is no object, or no JSON. */
  public static @Nullable EventMembers read(byte[] json) {
    EventMembers members = new EventMembers(json);
    try {
      if (json.length == 0 || members.in.peek() != JsonType.OBJECT) {
        return null;
      }
      members.readAll();
      return members;
    } catch (JsonException e) {
      return null;
    }
  }

  private void readAll() throws JsonException {
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      read(name);
    }
    in.end();
  }

  /** Parameters count where no raw query came before them, which says more. */
  private @Nullable Map<String, List<String>> parameters() throws JsonException {
    if (rawQuery != null) {
      in.skip();
      return null;
    }
    return lists();
  }

  private void read(String name) throws JsonException {
    switch (name) {
      case "version" -> version = text();
      case "httpMethod" -> method = text();
      case "path", "rawPath" -> path = text();
      case "rawQueryString" -> rawQuery = text();
      case "routeKey" -> routeKey = text();
      case "body" -> body = bytes();
      case "isBase64Encoded" -> bodyIsBase64 = flag();
      case "cookies" -> cookies = texts();
      case "headers" -> headers = headers();
      case "multiValueHeaders" -> multiHeaders = headers();
      case "queryStringParameters" -> query = parameters();
      case "multiValueQueryStringParameters" -> multiQuery = parameters();
      case "pathParameters" -> pathParameters = textsByName();
      case "requestContext" -> context();
      default -> readOfSchedule(name);
    }
  }

  private void readOfSchedule(String name) throws JsonException {
    switch (name) {
      case "wherry" -> wherry = text();
      case "detail-type" -> detailType = text();
      case "source" -> source = text();
      case "time" -> time = text();
      case "zone" -> zone = text();
      case "input" -> input = document();
      case "days" -> days = texts();
      case "weekdays" -> weekdays = texts();
      default -> in.skip();
    }
  }

  private void context() throws JsonException {
    if (!entersObject()) {
      return;
    }
    hasContext = true;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      switch (name) {
        case "stage" -> stage = text();
        case "domainName" -> domain = text();
        case "http" -> methodOfContext();
        case "authorizer" -> principal = principal();
        case "identity" -> identity();
        case "elb" -> {
          fromLoadBalancer = true;
          in.skip();
        }
        default -> in.skip();
      }
    }
  }

  private void methodOfContext() throws JsonException {
    if (!entersObject()) {
      return;
    }
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("method")) {
        method = text();
      } else {
        in.skip();
      }
    }
  }

  private @Nullable Principal principal() throws JsonException {
    return in.skipNull() ? principal : AuthorizerReader.read(in);
  }

  /** Whom IAM established, in payload 1.0; no authorizer stands beside IAM. */
  private void identity() throws JsonException {
    if (principal == null) {
      principal = in.skipNull() ? null : AuthorizerReader.identity(in);
    } else {
      in.skip();
    }
  }

  private boolean entersObject() throws JsonException {
    if (in.peek() != JsonType.OBJECT) {
      in.skip();
      return false;
    }
    in.beginObject();
    return true;
  }

  private @Nullable String text() throws JsonException {
    JsonType type = in.peek();
    if (type == JsonType.STRING) {
      return in.string();
    }
    if (type == JsonType.NUMBER) {
      return in.number();
    }
    in.skip();
    return null;
  }

  private byte @Nullable [] bytes() throws JsonException {
    if (in.peek() == JsonType.STRING) {
      return in.utf8();
    }
    String number = text();
    return number == null ? null : number.getBytes(StandardCharsets.UTF_8);
  }

  private boolean flag() throws JsonException {
    if (in.peek() == JsonType.BOOLEAN) {
      return in.bool();
    }
    in.skip();
    return false;
  }

  private @Nullable List<String> texts() throws JsonException {
    if (in.peek() != JsonType.ARRAY) {
      in.skip();
      return null;
    }
    List<String> texts = new ArrayList<>(4);
    in.beginArray();
    while (in.nextElement()) {
      String text = text();
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** An object of texts or of lists of them. */
  private @Nullable Map<String, List<String>> lists() throws JsonException {
    if (!entersObject()) {
      return null;
    }
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      lists.put(name, values());
    }
    return lists;
  }

  /** As {@link #lists}; names that differ in case only are one header. */
  private @Nullable Map<String, List<String>> headers() throws JsonException {
    if (!entersObject()) {
      return null;
    }
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      List<String> values = values();
      if (!values.isEmpty()) {
        add(headers, name.toLowerCase(Locale.ROOT), values);
      }
    }
    return headers;
  }

  private static void add(Map<String, List<String>> headers, String name, List<String> values) {
    List<String> earlier = headers.put(name, values);
    if (earlier != null) {
      List<String> all = new ArrayList<>(earlier);
      all.addAll(values);
      headers.put(name, all);
    }
  }

  /** A text, or a list of them; empty when it is neither. */
  private List<String> values() throws JsonException {
    if (in.peek() == JsonType.ARRAY) {
      List<String> texts = texts();
      return texts == null ? List.of() : texts;
    }
    String text = text();
    return text == null ? List.of() : List.of(text);
  }

  /** An object of texts; other members count as absent. */
  private @Nullable Map<String, String> textsByName() throws JsonException {
    if (!entersObject()) {
      return null;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      String text = text();
      if (text != null) {
        texts.put(name, text);
      }
    }
    return texts;
  }

  private byte[] document() throws JsonException {
    int start = in.mark().position();
    in.skip();
    return Arrays.copyOfRange(json, start, in.mark().position());
  }
}
