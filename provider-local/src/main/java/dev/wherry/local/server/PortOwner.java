package dev.wherry.local.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Finds the process that listens on a port of this machine, where the system tells. */
public final class PortOwner {

  private static final Path PROC = Path.of("/proc");
  private static final String LISTENING = "0A";

  private PortOwner() {}

  /** The process, as {@code java (process 4711)}; empty when the system does not tell. */
  public static Optional<String> of(int port) {
    try {
      Optional<Long> process = Files.isDirectory(PROC) ? fromProc(port) : fromLsof(port);
      return process.map(PortOwner::describe);
    } catch (IOException | SecurityException unknown) {
      return Optional.empty();
    }
  }

  private static String describe(long process) {
    String program =
        ProcessHandle.of(process)
            .flatMap(handle -> handle.info().command())
            .map(command -> String.valueOf(Path.of(command).getFileName()))
            .orElse("another program");
    return program + " (process " + process + ")";
  }

  private static Optional<Long> fromProc(int port) throws IOException {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      if (Files.isReadable(PROC.resolve(table))) {
        for (String line : Files.readAllLines(PROC.resolve(table), StandardCharsets.ISO_8859_1)) {
          listeningSocket(line, port).ifPresent(sockets::add);
        }
      }
    }
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        if (holds(process, sockets)) {
          return Optional.of(Long.parseLong(String.valueOf(process.getFileName())));
        }
      }
    }
    return Optional.empty();
  }

  /** {@code 0: 0100007F:1F90 00000000:0000 0A … inode}: the tenth column is the socket's inode. */
  private static Optional<String> listeningSocket(String line, int port) {
    List<String> columns = Arrays.asList(line.strip().split("\\s+", -1));
    boolean listens =
        columns.size() > 9
            && columns.get(3).equals(LISTENING)
            && columns.get(1).endsWith(String.format(":%04X", port));
    return listens ? Optional.of("socket:[" + columns.get(9) + "]") : Optional.empty();
  }

  private static boolean holds(Path process, Set<String> sockets) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path file : files) {
        if (sockets.contains(Files.readSymbolicLink(file).toString())) {
          return true;
        }
      }
    } catch (IOException notOurs) {
      // Another user's process, or one that has just ended.
    }
    return false;
  }

  private static Optional<Long> fromLsof(int port) throws IOException {
    Process lsof =
        new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader lines = lsof.inputReader(StandardCharsets.UTF_8)) {
      if (!lsof.waitFor(2, TimeUnit.SECONDS)) {
        lsof.destroy();
        return Optional.empty();
      }
      return Optional.ofNullable(lines.readLine()).map(String::strip).map(Long::valueOf);
    } catch (NumberFormatException noProcess) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
