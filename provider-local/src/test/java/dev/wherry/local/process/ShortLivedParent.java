package dev.wherry.local.process;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a JVM with the options it is given, says which process that is, and stays. */
final class ShortLivedParent {

  private ShortLivedParent() {}

  public static void main(String[] options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(StuckChild.class.getName());
    Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader lines = child.inputReader(StandardCharsets.UTF_8);
    System.out.println(child.pid() + " " + lines.readLine());
    Thread.sleep(Long.MAX_VALUE);
  }
}
