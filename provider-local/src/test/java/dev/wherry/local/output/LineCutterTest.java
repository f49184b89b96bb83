package dev.wherry.local.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineCutterTest {

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final LineCutter cutter = new LineCutter(lines::add);

  private void print(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    cutter.write(bytes, 0, bytes.length);
  }

  @Test
  void joinsPiecesAndCutsLines() {
    print("one ");
    print("line\ntwo\r\nthr");
    assertEquals(List.of("one line", "two"), lines);
    cutter.finish();
    assertEquals(List.of("one line", "two", "thr"), lines);
    cutter.finish();
    assertEquals(3, lines.size());
  }

  @Test
  void threadsDoNotMix() throws Exception {
    print("mine ");
    Thread other = new Thread(() -> print("other"));
    other.start();
    other.join();
    print("still mine\n");
    cutter.finishAll();
    assertEquals(List.of("mine still mine", "other"), lines);
  }

  @Test
  void aLineWithoutEndIsCut() {
    print("x".repeat(LineCutter.LONGEST + 1));
    assertEquals(LineCutter.LONGEST, lines.get(0).length());
  }

  @Test
  void splitCharactersAreJoined() {
    byte[] bytes = "ü\n".getBytes(StandardCharsets.UTF_8);
    cutter.write(bytes, 0, 1);
    cutter.write(bytes, 1, 2);
    assertEquals(List.of("ü"), lines);
  }
}
