package dev.wherry.runtime.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.function.ResourceException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class CachedSecretTest {

  private final Deque<Object> answers = new ArrayDeque<>();
  private Instant now = Instant.parse("2026-01-31T09:30:00Z");
  private final CachedSecret secret = new CachedSecret("stripe", this::fetch, () -> now);

  private String fetch(String id) throws IOException {
    Object answer = answers.remove();
    if (answer instanceof IOException failure) {
      throw failure;
    }
    return id + answer;
  }

  @Test
  void isReadAgainAfterFiveMinutes() {
    answers.add(1);
    assertEquals("stripe1", secret.value());
    now = now.plus(Duration.ofSeconds(299));
    assertEquals("stripe1", secret.value());
    answers.add(2);
    now = now.plus(Duration.ofSeconds(1));
    assertEquals("stripe2", secret.value());
  }

  @Test
  void triesOnceMore() {
    answers.add(new IOException("busy"));
    answers.add(1);
    assertEquals("stripe1", secret.value());
  }

  @Test
  void givesUpAfterTheSecondTry() {
    answers.add(new IOException("busy"));
    answers.add(new IOException("still busy"));
    assertEquals(
        "secret `stripe` could not be read: still busy",
        assertThrows(ResourceException.class, secret::value).getMessage());
    assertTrue(answers.isEmpty());
  }

  @Test
  void doesNotAskAgainWhenItWasRefused() {
    answers.add(new SecretRefusedException("AccessDeniedException: no"));
    answers.add(1);
    assertThrows(ResourceException.class, secret::value);
    assertEquals(1, answers.size());
  }

  @Test
  void servesOnWhileItsSourceIsAway() {
    answers.add(1);
    secret.value();
    now = now.plus(Duration.ofMinutes(5));
    answers.add(new IOException("away"));
    answers.add(new IOException("away"));
    assertEquals("stripe1", secret.value());
    now = now.plus(Duration.ofSeconds(9));
    assertEquals("stripe1", secret.value(), "and the source is left alone for a while");
    assertFalse(secret.refresh());
    now = now.plus(Duration.ofSeconds(1));
    answers.add(new IOException("away"));
    answers.add(2);
    assertEquals("stripe2", secret.value());
  }

  @Test
  void isTakenAwayByARefusal() {
    answers.add(1);
    secret.value();
    now = now.plus(Duration.ofMinutes(5));
    answers.add(new SecretRefusedException("ResourceNotFoundException: deleted"));
    assertThrows(ResourceException.class, secret::value);
  }

  @Test
  void isRefreshedNoMoreOftenThanEveryTenSeconds() {
    answers.add(1);
    assertEquals("stripe1", secret.value());
    assertFalse(secret.refresh());
    now = now.plus(Duration.ofSeconds(10));
    answers.add(2);
    assertTrue(secret.refresh());
    assertEquals("stripe2", secret.value());
    now = now.plus(Duration.ofSeconds(10));
    answers.add(2);
    assertFalse(secret.refresh());
  }

  @Test
  void forgets() {
    answers.add(1);
    secret.value();
    secret.clear();
    answers.add(2);
    assertEquals("stripe2", secret.value());
    assertEquals("***", secret.toString());
  }
}
