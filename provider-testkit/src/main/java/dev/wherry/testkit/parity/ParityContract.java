package dev.wherry.testkit.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.testkit.http.HttpAsk;
import dev.wherry.testkit.http.HttpGot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Two runtimes get the same requests, and answer alike but for the exceptions of the platform. */
public abstract class ParityContract {

  private static final int FEWEST = 200;

  /** What belongs to a connection or to one call of it, and never to the answer. */
  private static final Set<String> NOT_COMPARED =
      Set.of(
          "date",
          "server",
          "content-length",
          "connection",
          "transfer-encoding",
          // The local front's own, another one each time.
          "x-request-id");

  /**
   * What the local front tells the one who writes the app, and no stranger: that a deployed
   * function lists nothing is the business of {@code RuntimeContract}.
   */
  private static final Pattern LISTED = Pattern.compile("; there are: [^\"]*");

  /** The key that callers of a locked route show. */
  protected static final String KEY = "key-of-the-caller";

  /** Which file holds the exceptions. */
  protected abstract String exceptions();

  /** Sends a request to the local runner. */
  protected abstract HttpGot local(HttpAsk request) throws IOException;

  /** Sends a request to the platform's runtime. */
  protected abstract HttpGot vendor(HttpAsk request) throws IOException;

  @TestFactory
  final List<DynamicTest> answersAlike() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, ParityException> exceptions = ParityException.of(exceptions());
    for (ParityCase each : ParityCase.all()) {
      ParityException exception = exceptions.get(each.name());
      tests.add(
          DynamicTest.dynamicTest(
              each.name() + (exception == null ? "" : ", but " + exception.reason()),
              () -> check(each, exception)));
    }
    return tests;
  }

  @Test
  final void thereAreEnoughAndEveryExceptionIsOne() throws IOException {
    Set<String> names = new HashSet<>();
    ParityCase.all().forEach(each -> assertTrue(names.add(each.name()), each.name()));
    assertTrue(names.size() >= FEWEST, names.size() + " requests");
    Set<String> unknown = new TreeSet<>(ParityException.of(exceptions()).keySet());
    unknown.removeAll(names);
    assertEquals(Set.of(), unknown);
  }

  private void check(ParityCase each, @Nullable ParityException exception) throws IOException {
    String wanted = LISTED.matcher(described(local(each.request()))).replaceAll("");
    HttpGot answer = vendor(each.request());
    String got = LISTED.matcher(described(answer)).replaceAll("");
    if (exception == null) {
      assertEquals(wanted, got);
    } else {
      assertNotEquals(wanted, got, "an exception that is none any more");
      exception.status().ifPresent(status -> assertEquals(status, answer.status(), got));
    }
  }

  private static String described(HttpGot got) {
    List<String> lines = new ArrayList<>();
    for (HttpAsk.Header header : got.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!NOT_COMPARED.contains(name)) {
        lines.add(name + ": " + value(name, header.value()));
      }
    }
    lines.sort(null);
    String body = new String(got.body(), StandardCharsets.ISO_8859_1);
    return got.status() + "\n" + String.join("\n", lines) + "\n\n" + body;
  }

  /** A blank behind a media type's semicolon says nothing (RFC 9110, 8.3.1). */
  private static String value(String name, String value) {
    return name.equals("content-type") ? value.replace("; ", ";") : value;
  }
}
