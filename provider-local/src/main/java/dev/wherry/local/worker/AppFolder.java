package dev.wherry.local.worker;

import dev.wherry.runtime.json.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A function app as it is deployed: {@code host.json}, a folder for each function, jars.
 *
 * @param path the folder
 * @param timeout how long a call may take
 * @param routePrefix what stands before every route, or empty
 * @param functions by name, letters' case aside: the order in which the host asks their routes
 */
public record AppFolder(
    Path path, Duration timeout, String routePrefix, List<AzureFunction> functions) {

  /** Copies the list in. */
  public AppFolder {
    functions = List.copyOf(functions);
  }

  /**
   * Reads a folder.
   *
   * @throws IOException when it is no function app
   */
  public static AppFolder read(Path folder) throws IOException {
    List<AzureFunction> functions = new ArrayList<>();
    for (Path directory : directories(folder)) {
      if (Files.exists(directory.resolve(FunctionFile.NAME))) {
        functions.add(FunctionFile.read(directory));
      }
    }
    if (functions.isEmpty()) {
      throw new IOException("`" + folder + "` has no folder with a " + FunctionFile.NAME);
    }
    try {
      HostFile host = HostFile.read(Files.readAllBytes(folder.resolve(HostFile.NAME)));
      return new AppFolder(folder, host.timeout(), host.routePrefix(), functions);
    } catch (JsonException malformed) {
      throw new IOException(HostFile.NAME + ": " + malformed.getMessage(), malformed);
    }
  }

  /** The function of a name. */
  public AzureFunction function(String name) {
    return functions.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the app has no function `" + name + "`"));
  }

  private static List<Path> directories(Path folder) throws IOException {
    Comparator<Path> byName =
        Comparator.comparing(path -> path.getFileName().toString(), String.CASE_INSENSITIVE_ORDER);
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isDirectory).sorted(byName).toList();
    }
  }
}
