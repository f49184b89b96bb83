package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.revision.Revision;
import dev.wherry.model.FunctionName;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.Preflight;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.LogLine;
import dev.wherry.spi.operate.LogQuery;
import dev.wherry.spi.operate.LogStream;
import dev.wherry.spi.operate.Operations;
import dev.wherry.spi.operate.SecretStore;
import dev.wherry.spi.operate.SecretValue;
import dev.wherry.spi.storage.StateEntry;
import dev.wherry.spi.storage.StateStore;
import dev.wherry.spi.storage.Storage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;

/** State, secrets, logs and identity on an endpoint that plays AWS. */
class OperationsIT extends OnAws {

  private static final ResourceName KEY = new ResourceName("stripe-key");

  private static String manifest(String app) {
    return """
        app: %s
        java: 21
        functions:
          greet:
            handler: com.example.Greet
            uses: { stripe-key: read }
            on:
              http: GET /hello
        resources:
          stripe-key: secret
        targets:
          aws: { region: ap-northeast-2 }
        """
        .formatted(app);
  }

  @Test
  void ofTwoWritersThatFoundTheSameOneWins() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("state"))) {
      StateStore state = app.connection().storage().state();
      assertEquals(Optional.empty(), state.read("lock.json"));
      String first = state.write("lock.json", "{}\n", Optional.empty()).orElseThrow();
      assertEquals(Optional.empty(), state.write("lock.json", "{}", Optional.empty()));
      assertEquals(Optional.of(new StateEntry(first, "{}\n")), state.read("lock.json"));
      String second = state.write("lock.json", "{}\n", Optional.of(first)).orElseThrow();
      assertFalse(first.equals(second), "the same text is another version");
      assertEquals(Optional.empty(), state.write("lock.json", "{}", Optional.of(first)));
      assertFalse(state.delete("lock.json", first));
      assertTrue(state.delete("lock.json", second));
      assertFalse(state.delete("lock.json", second));
      assertEquals(Optional.empty(), state.read("lock.json"));
      assertTrue(state.write("lock.json", "{}", Optional.empty()).isPresent());
    }
  }

  @Test
  void keysAreListedByTheirBeginning() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("keys"))) {
      StateStore state = app.connection().storage().state();
      state.write("releases/0002", "b", Optional.empty());
      state.write("releases/0001", "a", Optional.empty());
      state.write("lock", "c", Optional.empty());
      assertEquals(List.of("releases/0001", "releases/0002"), state.list("releases/"));
      assertEquals(List.of("lock", "releases/0001", "releases/0002"), state.list(""));
    }
  }

  @Test
  void aSecretCanBeSetBeforeTheFirstDeployment() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("secret"))) {
      SecretStore secrets = app.connection().operations().secrets();
      assertEquals(Set.of(), secrets.list());
      secrets.set(KEY, new SecretValue("sk-1"));
      assertEquals(Set.of(KEY), secrets.list());
      Revision revision = app.revision(manifest("secret"), 'a');
      app.upload(revision);
      app.apply(revision);
      assertEquals("sk-1", value("secret/test/stripe-key"));
      secrets.set(KEY, new SecretValue("sk-2"));
      assertEquals("sk-2", value("secret/test/stripe-key"));
    }
  }

  @Test
  void aDeployedSecretIsGivenAValue() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("unset"))) {
      Revision revision = app.revision(manifest("unset"), 'a');
      app.upload(revision);
      app.apply(revision);
      SecretStore secrets = app.connection().operations().secrets();
      secrets.set(KEY, new SecretValue("sk-1"));
      assertEquals(Set.of(KEY), secrets.list());
      assertEquals("sk-1", value("unset/test/stripe-key"));
    }
  }

  @Test
  void aValueThatWasTakenAwayCanBeSetAgain() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("again"))) {
      SecretStore secrets = app.connection().operations().secrets();
      secrets.set(KEY, new SecretValue("sk-1"));
      secrets.remove(KEY);
      assertEquals(Set.of(), secrets.list());
      secrets.set(KEY, new SecretValue("sk-2"));
      assertEquals("sk-2", value("again/test/stripe-key"));
      secrets.remove(new ResourceName("never-set"));
    }
  }

  @Test
  void linesComeInTheirOrder() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("lines"))) {
      app.deploy(manifest("lines"), 'a');
      Instant now = Instant.now().minusSeconds(10);
      write("/aws/lambda/lines-test-greet", now, "START", "one apple", "two pears");
      LogQuery all =
          new LogQuery(new FunctionName("greet"), now.minusSeconds(60), Optional.empty(), false);
      assertEquals(List.of("START", "one apple", "two pears"), lines(app, all));
      LogQuery pears =
          new LogQuery(
              new FunctionName("greet"), now.minusSeconds(60), Optional.of("two pears"), false);
      assertEquals(List.of("two pears"), lines(app, pears));
      LogQuery other =
          new LogQuery(new FunctionName("other"), now.minusSeconds(60), Optional.empty(), false);
      assertEquals(List.of(), lines(app, other));
    }
  }

  @Test
  void aStreamThatFollowsWaitsForMore() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("follow"))) {
      app.deploy(manifest("follow"), 'a');
      Instant now = Instant.now().minusSeconds(10);
      write("/aws/lambda/follow-test-greet", now, "one");
      LogQuery query =
          new LogQuery(new FunctionName("greet"), now.minusSeconds(60), Optional.empty(), true);
      try (LogStream stream = app.connection().operations().logs(query)) {
        assertEquals("one", stream.next().map(LogLine::text).orElseThrow());
        put("/aws/lambda/follow-test-greet", now.plusSeconds(1), "two");
        assertEquals("two", stream.next().map(LogLine::text).orElseThrow());
        stream.close();
        assertEquals(Optional.empty(), stream.next());
      }
    }
  }

  @Test
  void anotherAccountIsRefused() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, ofAccount("210987654321"))) {
      Preflight preflight = app.connection().preflight();
      assertTrue(preflight.identity().startsWith("account "), preflight.identity());
      assertEquals(FailureKind.CREDENTIALS, preflight.problems().get(0).kind());
      Storage storage = app.connection().storage();
      SecretStore secrets = app.connection().operations().secrets();
      for (Executable call :
          List.<Executable>of(
              () -> app.connection().read(Set.of()),
              () -> storage.state().read("lock.json"),
              () -> storage.state().list(""),
              () -> storage.artifacts().list(),
              () -> secrets.set(KEY, new SecretValue("sk-1")),
              secrets::list,
              () -> secrets.remove(KEY))) {
        assertEquals(FailureKind.CREDENTIALS, failure(call).kind());
      }
      refused(app, FailureKind.CREDENTIALS);
    }
  }

  @Test
  void theAccountThatIsNamedIsTaken() throws IOException, InterruptedException {
    String own = aws().sts().getCallerIdentity(request -> {}).account();
    try (Deployed app = new Deployed(folder, ofAccount(own))) {
      assertEquals(List.of(), app.connection().preflight().problems());
      assertEquals(Set.of(), app.connection().operations().secrets().list());
    }
  }

  private static String ofAccount(String account) {
    return manifest("account").replace("2 }", "2, account: \"" + account + "\" }");
  }

  private static List<String> lines(Deployed app, LogQuery query) throws InterruptedException {
    try (LogStream stream = app.connection().operations().logs(query)) {
      List<String> lines = new java.util.ArrayList<>();
      Optional<LogLine> line = stream.next();
      while (line.isPresent()) {
        lines.add(line.get().text());
        line = stream.next();
      }
      return lines;
    }
  }

  /** App {@code shop} in stage {@code dev-x} and {@code shop-dev} in {@code x} share all names. */
  @Test
  void anotherAppsFunctionsAreNotTouched() throws IOException, InterruptedException {
    aws()
        .cloudFormation()
        .createStack(
            request ->
                request
                    .stackName("taken-test")
                    .templateBody("{\"Resources\":{\"Topic\":{\"Type\":\"AWS::SNS::Topic\"}}}"));
    try (Deployed app = new Deployed(folder, manifest("taken"))) {
      refused(app, FailureKind.FOREIGN);
    }
  }

  @Test
  void whatIsNotDeployedIsNotCalled() throws IOException, InterruptedException {
    try (Deployed app = new Deployed(folder, manifest("absent"))) {
      refused(app, FailureKind.REJECTED);
    }
  }

  private static void refused(Deployed app, FailureKind kind) {
    Operations operations = app.connection().operations();
    InvocationRequest call =
        new InvocationRequest(new FunctionName("greet"), new InvocationRequest.Native("{}"));
    LogQuery query =
        new LogQuery(new FunctionName("greet"), Instant.EPOCH, Optional.empty(), false);
    assertEquals(kind, failure(() -> operations.invoke(call)).kind());
    assertEquals(kind, failure(() -> operations.logs(query)).kind());
  }

  private static ProviderFailure failure(Executable call) {
    return assertThrows(ProviderException.class, call).failure();
  }

  /** A secret that has the app's name and not its tags. */
  @Test
  void somebodyElsesSecretIsNotTouched() throws IOException, InterruptedException {
    aws()
        .secrets()
        .createSecret(request -> request.name("theirs/test/stripe-key").secretString("mine"));
    try (Deployed app = new Deployed(folder, manifest("theirs"))) {
      SecretStore secrets = app.connection().operations().secrets();
      assertEquals(
          FailureKind.FOREIGN, failure(() -> secrets.set(KEY, new SecretValue("sk-1"))).kind());
      assertEquals(FailureKind.FOREIGN, failure(() -> secrets.remove(KEY)).kind());
      assertEquals("mine", value("theirs/test/stripe-key"));
    }
  }

  private void write(String group, Instant from, String... lines) {
    aws().logs().createLogStream(request -> request.logGroupName(group).logStreamName("instance"));
    put(group, from, lines);
  }

  private void put(String group, Instant from, String... lines) {
    List<InputLogEvent> events = new java.util.ArrayList<>();
    for (String line : lines) {
      events.add(
          InputLogEvent.builder()
              .timestamp(from.toEpochMilli() + events.size())
              .message(line + "\n")
              .build());
    }
    aws()
        .logs()
        .putLogEvents(
            request -> request.logGroupName(group).logStreamName("instance").logEvents(events));
  }

  private String value(String secret) {
    return aws().secrets().getSecretValue(request -> request.secretId(secret)).secretString();
  }
}
