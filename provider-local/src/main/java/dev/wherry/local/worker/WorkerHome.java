package dev.wherry.local.worker;

import dev.wherry.local.process.VendorRuntimeUnavailableException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Azure's Java worker on this machine. Microsoft does not publish it by itself: it comes with the
 * Azure Functions Core Tools, in {@code workers/java}.
 *
 * @param directory with the worker's jar and {@code annotationLib}
 * @param version of the worker, or empty when its jar does not say
 */
public record WorkerHome(Path directory, String version) {

  /** The variable that names the directory. */
  public static final String VARIABLE = "WHERRY_AZURE_WORKER";

  static final String JAR = "azure-functions-java-worker.jar";

  private static final String LIBRARIES = "annotationLib";
  private static final Path WITHIN_TOOLS = Path.of("workers", "java");
  private static final String PROGRAM = "func";
  private static final int DEPTH_OF_TOOLS = 5;

  /** Where installers put the Core Tools: Debian's package, Homebrew, npm, Windows' installer. */
  private static final List<String> PLACES =
      List.of(
          "/usr/lib/azure-functions-core-tools-4",
          "/usr/lib/azure-functions-core-tools",
          "/opt/homebrew/opt/azure-functions-core-tools@4",
          "/usr/local/opt/azure-functions-core-tools@4",
          "/usr/local/lib/node_modules/azure-functions-core-tools/bin",
          "/usr/lib/node_modules/azure-functions-core-tools/bin",
          "C:\\Program Files\\Microsoft\\Azure Functions Core Tools");

  /**
   * Finds it: where the variable says, beside the program {@code func} of the path, or where
   * installers put it.
   *
   * @param environment of this process
   * @throws VendorRuntimeUnavailableException when it is nowhere, or not where the variable says
   */
  public static WorkerHome find(Map<String, String> environment)
      throws VendorRuntimeUnavailableException, IOException {
    return find(environment, PLACES.stream().map(Path::of).toList());
  }

  static WorkerHome find(Map<String, String> environment, List<Path> places)
      throws VendorRuntimeUnavailableException, IOException {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isEmpty()) {
      return named(named);
    }
    List<Path> tools = new ArrayList<>(besideProgram(environment));
    tools.addAll(places);
    for (Path place : tools) {
      Path directory = place.resolve(WITHIN_TOOLS);
      if (missing(directory).isEmpty()) {
        return of(directory);
      }
    }
    throw new VendorRuntimeUnavailableException(
        "Azure's Java worker is not on this machine. It comes with the Azure Functions Core Tools 4"
            + " (https://aka.ms/azfunc-install, or `npm install -g azure-functions-core-tools@4`)."
            + " Install them, or let "
            + VARIABLE
            + " name a directory with "
            + JAR
            + " and "
            + LIBRARIES);
  }

  private static WorkerHome named(String named)
      throws VendorRuntimeUnavailableException, IOException {
    Path directory;
    try {
      directory = Path.of(named).toAbsolutePath().normalize();
    } catch (InvalidPathException noPath) {
      throw new VendorRuntimeUnavailableException(VARIABLE + " is no path: `" + named + "`");
    }
    Optional<String> missing = missing(directory);
    if (missing.isPresent()) {
      throw new VendorRuntimeUnavailableException(
          VARIABLE
              + " names `"
              + directory
              + "`, which has no "
              + missing.get()
              + "; it must be the directory `workers/java` of the Azure Functions Core Tools");
    }
    return of(directory);
  }

  /** Links lead from the path to where the program lies. */
  private static List<Path> besideProgram(Map<String, String> environment) throws IOException {
    List<Path> places = new ArrayList<>();
    for (String entry : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path program = entry.isEmpty() ? Path.of("") : Path.of(entry).resolve(PROGRAM);
      if (Files.isExecutable(program) && Files.isRegularFile(program)) {
        Path place = program.toRealPath().getParent();
        for (int i = 0; place != null && i < DEPTH_OF_TOOLS; i++) {
          places.add(place);
          places.add(place.resolve("bin"));
          place = place.getParent();
        }
      }
    }
    return places;
  }

  /** What a worker needs of its directory and is not there. */
  private static Optional<String> missing(Path directory) {
    if (!Files.isRegularFile(directory.resolve(JAR))) {
      return Optional.of(JAR);
    }
    return Files.isDirectory(directory.resolve(LIBRARIES))
        ? Optional.empty()
        : Optional.of(LIBRARIES);
  }

  private static WorkerHome of(Path directory) throws IOException {
    try (JarFile jar = new JarFile(directory.resolve(JAR).toFile())) {
      Manifest manifest = jar.getManifest();
      String version =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
      return new WorkerHome(directory, version == null ? "" : version);
    }
  }

  Path jar() {
    return directory.resolve(JAR);
  }
}
