package dev.wherry.testkit.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import dev.wherry.testkit.TestApplication;
import dev.wherry.testkit.TestFunction;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What every runtime does with an HTTP request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HttpContract {

  private static final String ROOM = HttpContract.class.getPackageName();

  private HttpTarget target;

  /** Starts the runtime with an app. */
  protected abstract HttpTarget start(Application application, ProjectCode code) throws Exception;

  @BeforeAll
  void startTarget(@TempDir Path project) throws Exception {
    target = start(application(), code(project));
  }

  @AfterAll
  void stopTarget() throws Exception {
    target.close();
  }

  /** One test for each case file. */
  @TestFactory
  final List<DynamicTest> behaves() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : resource("index.txt").lines().toList()) {
      HttpCase wanted = HttpCase.parse(resource(name + ".txt"));
      tests.add(DynamicTest.dynamicTest(name + ": " + wanted.title(), () -> check(wanted)));
    }
    return tests;
  }

  private void check(HttpCase wanted) throws Exception {
    HttpGot got = target.send(wanted.request());
    String text = new String(got.body(), StandardCharsets.UTF_8);
    assertEquals(wanted.status(), got.status(), text);
    List<String> lines = text.lines().toList();
    for (String seen : wanted.seen()) {
      assertTrue(lines.contains(seen), () -> "`" + seen + "` is not in\n" + text);
    }
    for (String unseen : wanted.unseen()) {
      assertTrue(lines.stream().noneMatch(line -> line.startsWith(unseen)), text);
    }
    for (var header : wanted.headers()) {
      assertEquals(header.value(), String.join(" | ", got.values(header.name())), header.name());
    }
    if (wanted.body() != null) {
      assertArrayEquals(wanted.body(), got.body(), text);
    }
  }

  private static Application application() {
    return new TestApplication("contract")
        .with(
            function("witness", "Witness")
                .on("ANY /see", "ANY /see/{id}", "GET /see/{id}/parts/{part}", "GET /rest/{rest+}"))
        .with(function("literal", "Witness").on("GET /see/literal"))
        .with(function("replies", "Replies").on("GET /reply/{what}", "POST /reply/{what}"))
        .with(function("typed", "Typed").on("PUT /typed/{id}", "GET /typed/{id}"))
        .build();
  }

  private static TestFunction function(String name, String handler) {
    return new TestFunction(name, ROOM + "." + handler);
  }

  /** The functions of the contract stand beside this class. */
  private static ProjectCode code(Path project) throws URISyntaxException {
    Path classes =
        Path.of(HttpContract.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new ProjectCode(
        project, classes, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HttpContract.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("there is no case file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
