package dev.wherry.testkit.stub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.engine.plan.DataRule;
import dev.wherry.engine.plan.PlanText;
import dev.wherry.spi.Connection;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.operate.InvocationRequest;
import dev.wherry.spi.operate.LogQuery;
import dev.wherry.spi.operate.SecretStore;
import dev.wherry.spi.operate.SecretValue;
import dev.wherry.testkit.stub.Traffic.Fate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The commands beside those that change an app, each call of which meets every trouble: what passes
 * nobody notices, what stays is told in the cloud's words, and the next command finds nothing half
 * done. A function that may change something is never called twice.
 */
public interface CommandTroubleContract extends DeployedCase {

  /** All commands together make more calls than these. */
  int FEWEST_QUESTIONS = 12;

  /** What is told of a cloud that cannot be had for the time being. */
  Set<FailureKind> TOLD = EnumSet.of(FailureKind.THROTTLED, FailureKind.UNAVAILABLE);

  /**
   * A command.
   *
   * @param name for whoever looks for the reason
   * @param asksFunctions whether it calls a function, which may answer with trouble of its own
   * @param run gives what the command shows
   */
  record Question(String name, boolean asksFunctions, Command run) {

    /** What a command does. */
    @FunctionalInterface
    public interface Command {

      /**
       * Runs it.
       *
       * @throws ProviderException when it cannot be done
       */
      String run() throws Exception;
    }
  }

  /**
   * Whether a call is one of a function by a method that may change something: an HTTP client may
   * send others twice by itself (RFC 9110, 9.2.2).
   *
   * @param call as the stub writes it
   */
  boolean changesByFunction(String call);

  /** Trouble that may last. */
  List<Fate> LASTING = List.of(Fate.THROTTLED, Fate.UNAVAILABLE, Fate.CUT);

  /** The commands, which can be run over and over in this order. */
  default List<Question> questions() {
    LogQuery query = new LogQuery(GREET, NOW, Optional.empty(), false);
    return List.of(
        question("plan", () -> PlanText.lines(commands().plan(second(), "two")).toString()),
        question("info", () -> commands().info(first()).outputs().toString()),
        question("logs", () -> lines(query).toString()),
        question("secret set", () -> secrets(one -> one.set(KEY, new SecretValue("other")))),
        question("secret list", () -> secrets(one -> {})),
        question("secret remove", () -> secrets(one -> one.remove(KEY))),
        new Question("invoke", true, () -> shown(hello().http().orElseThrow().status())),
        new Question("invoke with data", true, this::called));
  }

  private static Question question(String name, Question.Command run) {
    return new Question(name, false, run);
  }

  private String called() throws Exception {
    return shown(
        Integer.parseInt(
            invoke(new InvocationRequest.Native("{}")).facts().getOrDefault("status", "0")));
  }

  private static String shown(int status) {
    return "status " + status;
  }

  /** What is done with secrets. */
  @FunctionalInterface
  interface SecretWork {

    /** Does it. */
    void with(SecretStore secrets) throws Exception;
  }

  private String secrets(SecretWork work) throws Exception {
    try (Connection connection = commands().connect(first())) {
      work.with(connection.operations().secrets());
      return connection.operations().secrets().list() + " " + stub().secretValues();
    }
  }

  /** Deploys the app, which then writes a line, and asks what there is to ask. */
  private List<String> wellAnswered() throws Exception {
    writes(NOW, line("one apple"));
    anew();
    List<String> answers = new ArrayList<>();
    for (Question question : questions()) {
      answers.add(question.run().run());
    }
    return answers;
  }

  /** The app as it was first deployed: what was asked leaves old values of its secret behind. */
  private void anew() throws Exception {
    commands().remove(first(), DataRule.DELETE);
    setSecret();
    commands().deploy(first(), "one");
  }

  /** Each call meets each trouble, and then is answered. */
  @Test
  default void troubleThatPassesIsNotNoticed() throws Exception {
    List<String> well = wellAnswered();
    Ordeal ordeal = new Ordeal();
    do {
      ordeal.beginRound();
      anew();
      for (int index = 0; index < well.size(); index++) {
        Question question = questions().get(index);
        ordeal.begin(question.name());
        Optional<String> answer = answer(question, ordeal::next, ordeal::toString);
        if (!question.asksFunctions()) {
          assertEquals(Optional.of(well.get(index)), answer, ordeal::toString);
        } else if (answer.isPresent() && !answer.get().equals(well.get(index))) {
          assertTrue(Set.of(shown(429), shown(503)).contains(answer.get()), answer::toString);
        }
      }
    } while (ordeal.happened());
    assertTrue(ordeal.calls() > FEWEST_QUESTIONS, () -> "no more calls than " + ordeal.calls());
  }

  /**
   * From some call on nothing is answered well any more: that is told, and nothing stays of it. The
   * kinds of trouble take turns from call to call; every call meets each kind where it passes.
   */
  @TestFactory
  default List<DynamicTest> troubleThatStaysIsTold() throws Exception {
    List<String> well = wellAnswered();
    List<DynamicTest> tests = new ArrayList<>();
    for (int index = 0; index < well.size(); index++) {
      Question question = questions().get(index);
      String wanted = well.get(index);
      tests.add(DynamicTest.dynamicTest(question.name(), () -> staysAndIsTold(question, wanted)));
    }
    return tests;
  }

  private void staysAndIsTold(Question question, String wanted) throws Exception {
    boolean met = true;
    for (int first = 1; met; first++) {
      Fate kind = LASTING.get(first % LASTING.size());
      String when = question.name() + ", from call " + first + " on: " + kind;
      int since = first;
      AtomicInteger calls = new AtomicInteger();
      Optional<String> answer =
          answer(
              question, call -> calls.incrementAndGet() >= since ? kind : Fate.SERVED, () -> when);
      met = calls.get() >= first;
      if (!met || !question.asksFunctions()) {
        assertEquals(met ? Optional.empty() : Optional.of(wanted), answer, when);
      }
      assertEquals(wanted, question.run().run(), () -> "after " + when);
    }
  }

  /** What a command shows; nothing when it tells why it cannot be done. */
  private Optional<String> answer(
      Question question, Function<String, Fate> fates, Supplier<String> when) throws Exception {
    stub().traffic().meet(fates);
    try {
      return Optional.of(question.run().run());
    } catch (ProviderException told) {
      ProviderFailure failure = told.failure();
      assertTrue(TOLD.contains(failure.kind()), () -> when.get() + ": " + failure);
      assertFalse(failure.message().isBlank(), when);
      assertFalse(failure.message().contains("Exception"), () -> when.get() + ": " + failure);
      return Optional.empty();
    } finally {
      long reached = stub().traffic().calls().stream().filter(this::changesByFunction).count();
      stub().traffic().heal();
      assertTrue(
          reached <= 1, () -> when.get() + ": the function was called " + reached + " times");
    }
  }
}
