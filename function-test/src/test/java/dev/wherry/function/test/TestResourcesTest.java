package dev.wherry.function.test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.function.Bucket;
import dev.wherry.function.ResourceException;
import dev.wherry.function.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestResourcesTest {

  record Row(String user, int number, String city) {}

  private final TestResources resources =
      TestResources.builder()
          .bucket("uploads")
          .table("visits", TableKeys.of("user").sort("number").index("by-city", "city", "number"))
          .queue("mail")
          .topic("news")
          .secret("key", "s3cret")
          .function("double", Integer.class, number -> number * 2)
          .setting("COLOUR", "red")
          .build();

  @Test
  void keepsObjects() {
    Bucket bucket = resources.bucket("uploads");
    byte[] bytes = {1, 2};
    bucket.put("b/2", "image/png", bytes);
    bytes[0] = 9;
    bucket.put("b/1", "image/png", bytes);
    bucket.put("a", "image/png", bytes);
    assertArrayEquals(new byte[] {1, 2}, bucket.get("b/2").get());
    assertEquals(List.of("b/1", "b/2"), bucket.list("b/", ""));
    assertEquals(List.of("b/2"), bucket.list("b/", "b/1"));
    bucket.delete("b/2");
    bucket.delete("b/2");
    assertEquals(Optional.empty(), bucket.get("b/2"));
  }

  @Test
  void keepsRows() {
    Table table = resources.table("visits");
    table.put(new Row("kim", 10, "Seoul"));
    table.put(new Row("kim", 9, "Busan"));
    assertFalse(table.putNew(new Row("kim", 9, "Daegu")));
    assertTrue(table.putNew(new Row("lee", 1, "Seoul")));
    assertEquals("Busan", table.get(Row.class, "kim", 9L).get().city());
    assertEquals(
        List.of(new Row("kim", 9, "Busan"), new Row("kim", 10, "Seoul")),
        table.query(Row.class, "kim", 5));
    assertEquals(1, table.query(Row.class, "kim", 1).size());
    assertEquals(
        List.of(new Row("lee", 1, "Seoul"), new Row("kim", 10, "Seoul")),
        table.queryIndex("by-city", Row.class, "Seoul", 5));
    table.delete("kim", 9);
    assertEquals(Optional.empty(), table.get(Row.class, "kim", 9));
  }

  @Test
  void refusesRowsAndKeysThatDoNotFit() {
    Table table = resources.table("visits");
    assertThrows(IllegalArgumentException.class, () -> table.put("text"));
    assertThrows(IllegalArgumentException.class, () -> table.put(Map.of("user", "kim")));
    assertThrows(IllegalArgumentException.class, () -> table.get(Row.class, "kim"));
    assertThrows(
        IllegalArgumentException.class, () -> table.queryIndex("by-age", Row.class, "x", 1));
  }

  @Test
  void showsWhatWasSent() {
    assertEquals("message-1", resources.queue("mail").send("plain"));
    assertEquals(
        "message-2", resources.queue("mail").send(new Row("kim", 1, "Seoul"), Map.of("to", "x")));
    resources.queue("mail").sendOrdered(List.of(), "g");
    resources.topic("news").publish(Map.of());
    resources.function("double").send(4);
    List<SentMessage> mail = resources.sent("mail");
    assertEquals("plain", mail.get(0).body());
    assertEquals(new Row("kim", 1, "Seoul"), mail.get(1).json(Row.class));
    assertEquals(Map.of("to", "x"), mail.get(1).attributes());
    assertEquals(Optional.of("g"), mail.get(2).group());
    assertEquals("{}", resources.sent("news").get(0).body());
    assertEquals("4", resources.sent("double").get(0).body());
  }

  @Test
  void callsFunctions() {
    assertEquals(8, resources.function("double").call(4, Integer.class));
    TestResources failing =
        TestResources.builder()
            .function(
                "broken",
                String.class,
                text -> {
                  throw new IllegalStateException("out of order");
                })
            .build();
    ResourceException e =
        assertThrows(
            ResourceException.class, () -> failing.function("broken").call("x", String.class));
    assertEquals("the function failed: out of order", e.getMessage());
  }

  @Test
  void keepsSecretsOutOfSight() {
    assertEquals("s3cret", resources.secret("key").value());
    assertEquals("***", resources.secret("key").toString());
  }

  @Test
  void saysWhatThereIs() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> resources.bucket("mail"));
    assertEquals(
        "the test has no bucket `mail`; it has [double, key, mail, news, uploads, visits]",
        e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> resources.physicalName("none"));
    assertEquals("test-mail", resources.physicalName("mail"));
    assertEquals(Optional.of("red"), resources.setting("COLOUR"));
    TestResources.Builder builder = TestResources.builder().queue("a");
    assertThrows(IllegalArgumentException.class, () -> builder.topic("a"));
  }
}
