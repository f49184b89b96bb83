package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvokeCommandTest {

  @TempDir private Path root;
  private Cli cli;

  @BeforeEach
  void prepare() {
    cli = new Cli(root);
    SampleProject.in(cli.directory);
  }

  @Test
  void printsTheAnswerAndKeepsTheLogApart() {
    assertEquals(0, cli.run("invoke", "greet", "--data", "{\"name\":\"Ada\"}"), cli::err);
    assertEquals("{\"text\":\"Hello, Ada!\"}\n", cli.out());
    assertTrue(cli.err().contains("greet | greeting Ada"), cli.err());
  }

  @Test
  void readsTheDataFromTheInput() {
    cli.terminal.input("{\"name\":\"Ada\"}");
    assertEquals(0, cli.run("invoke", "greet", "--data", "-"));
    assertEquals("{\"text\":\"Hello, Ada!\"}\n", cli.out());
  }

  @Test
  void readsTheDataFromAFile() throws IOException {
    Files.writeString(cli.directory.resolve("ada.json"), "{\"name\":\"Ada\"}");
    assertEquals(0, cli.run("invoke", "greet", "--data", "@ada.json"));
    assertEquals("{\"text\":\"Hello, Ada!\"}\n", cli.out());
  }

  @Test
  void namesAMissingFile() {
    assertEquals(2, cli.run("invoke", "greet", "--data", "@no.json"));
    assertTrue(cli.err().contains("no.json`"), cli.err());
  }

  @Test
  void tellsProgramsTheResult() {
    assertEquals(0, cli.run("invoke", "greet", "--json", "--data", "{\"name\":\"Ada\"}"));
    assertEquals("Hello, Ada!", cli.json().at("/result/text").asText());
    assertTrue(cli.json().get("coldStart").asBoolean());
    assertTrue(cli.json().get("failure").isNull());
  }

  @Test
  void endsWithTenWhenTheFunctionFails() {
    assertEquals(10, cli.run("invoke", "greet", "--data", "{\"name\":\"nobody\"}"));
    assertTrue(cli.err().contains("nobody is there"), cli.err());
    assertEquals("", cli.out());
  }

  @Test
  void firesASchedule() {
    assertEquals(0, cli.run("invoke", "tick", "--event", "schedule"), cli::err);
    assertEquals("\"Asia/Seoul\"\n", cli.out());
  }

  @Test
  void firesTheTriggerThatIsNamed() {
    assertEquals(0, cli.run("invoke", "tick", "--trigger", "0"), cli::err);
    assertEquals("\"Asia/Seoul\"\n", cli.out());
  }

  @Test
  void sendsARequest() {
    assertEquals(
        0,
        cli.run("invoke", "greet", "--event", "http", "--data", "{\"path\":\"/greet/Ada\"}"),
        cli::err);
    assertEquals("{\"text\":\"Hello, Ada!\"}\n", cli.out());
    assertTrue(cli.err().contains("HTTP 200\n"), cli.err());
  }

  @Test
  void tellsProgramsTheAnswerToARequest() {
    assertEquals(
        0,
        cli.run("invoke", "greet", "--json", "--trigger", "0", "--data", "{\"path\":\"/nope\"}"));
    assertEquals(404, cli.json().get("status").asInt());
    assertFalse(cli.json().get("body").asText().isEmpty());
  }

  @Test
  void sendsTheMethodAndTheHeadersThatAreGiven() {
    assertEquals(0, send("{\"method\":\"PATCH\",\"path\":\"/greet/Ada\"}"), cli::err);
    assertTrue(cli.err().contains("HTTP 405\n"), cli.err());
    assertEquals(0, send("{\"method\":\"get\",\"path\":\"/greet/Ada\",\"body\":{}}"), cli::err);
    assertTrue(cli.err().contains("HTTP 200\n"), cli.err());
    String foreign =
        "{\"method\":\"POST\",\"path\":\"/greet/Ada\",\"headers\":{\"Origin\":\"http://x\"}}";
    assertEquals(0, send(foreign), cli::err);
    assertTrue(cli.err().contains("HTTP 403\n"), cli.err());
  }

  @Test
  void refusesARequestThatCannotBeSent() {
    assertEquals(2, send("{\"path\":\"/greet/A b\"}"));
    assertTrue(cli.err().contains("`/greet/A b` is not percent-encoded"), cli.err());
    assertEquals(2, send("{\"method\":\"GE T\",\"path\":\"/greet/Ada\"}"));
    assertTrue(cli.err().contains("`GE T` is no method"), cli.err());
    assertEquals(2, send("{\"path\":\"/greet/Ada\",\"headers\":{\"Host\":\"x\"}}"));
    assertTrue(cli.err().contains("the header `Host` cannot be sent"), cli.err());
  }

  private int send(String event) {
    return cli.next("invoke", "greet", "--event", "http", "--data", event);
  }

  @Test
  void needsAPathWhereTheRouteHasParameters() {
    assertEquals(2, cli.run("invoke", "greet", "--event", "http"));
    assertTrue(cli.err().contains("needs a `path` for the route `GET /greet/{name}`"), cli.err());
  }

  @Test
  void refusesWhatIsNoEvent() {
    assertEquals(2, cli.run("invoke", "greet", "--event", "http", "--data", "{\"pat\":\"/\"}"));
    assertTrue(cli.err().contains("`pat` is none of method, path, headers, body"), cli.err());
    assertEquals(2, cli.run("invoke", "greet", "--event", "http", "--data", "[]"));
    assertEquals(2, cli.run("invoke", "greet", "--event", "http", "--data", "{"));
  }

  @Test
  void hintsAtTheNearestFunction() {
    assertEquals(2, cli.run("invoke", "gret"));
    assertEquals("error: there is no function `gret`\n  hint: did you mean `greet`?\n", cli.err());
  }

  @Test
  void namesATriggerThatIsNotThere() {
    assertEquals(2, cli.run("invoke", "greet", "--trigger", "1"));
    assertTrue(cli.err().contains("has no trigger 1\n  hint: its only trigger is 0"), cli.err());
    assertEquals(2, cli.run("invoke", "tick", "--event", "http", "--trigger", "0"));
    assertTrue(cli.err().contains("trigger 0 of function `tick` is not http"), cli.err());
    assertEquals(2, cli.run("invoke", "tick", "--event", "http"));
    assertTrue(cli.err().contains("function `tick` has no trigger of kind http"), cli.err());
  }

  @Test
  void stopsAtAManifestWithErrors() throws IOException {
    Files.writeString(cli.directory.resolve("wherry.yml"), "app: sample\nfunctons: {}\n");
    assertEquals(3, cli.run("invoke", "greet", "--json"));
    assertEquals("W0103", cli.json().at("/diagnostics/0/code").asText());
  }
}
