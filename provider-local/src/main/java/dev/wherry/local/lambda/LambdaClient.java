package dev.wherry.local.lambda;

import dev.wherry.local.process.VendorRuntimeUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lambda's runtime interface client, {@code
 * com.amazonaws:aws-lambda-java-runtime-interface-client}, as a folder with its jar and those that
 * it needs. Its native library is unpacked once: left to itself, each process unpacks it to the
 * same place, and processes that start together crash.
 *
 * @param jars for the class path, by name
 * @param nativeLibrary for this machine
 */
public record LambdaClient(List<Path> jars, Path nativeLibrary) {

  private static final String CLIENT = "aws-lambda-java-runtime-interface-client-";

  /** Copies the list in. */
  public LambdaClient {
    jars = List.copyOf(jars);
  }

  /**
   * The client of a folder.
   *
   * @param folder holds the jars
   * @param scratch where the native library is unpacked to
   * @throws VendorRuntimeUnavailableException when the client is not there, or has nothing for this
   *     machine
   */
  public static LambdaClient of(Path folder, Path scratch)
      throws VendorRuntimeUnavailableException, IOException {
    List<Path> jars = jars(folder);
    for (Path jar : jars) {
      if (name(jar).startsWith(CLIENT)) {
        String library = library(System.getProperty("os.name"), System.getProperty("os.arch"));
        return new LambdaClient(jars, unpacked(jar, library, scratch));
      }
    }
    throw new VendorRuntimeUnavailableException(
        "Lambda's runtime client is not in `" + folder + "`: no " + CLIENT + "*.jar");
  }

  /** The class that a managed runtime starts. */
  String mainClass() {
    return "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  }

  static String library(String system, String architecture)
      throws VendorRuntimeUnavailableException {
    String kind =
        switch (architecture.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "aarch_64";
          default -> "";
        };
    if (!system.startsWith("Linux") || kind.isEmpty()) {
      throw new VendorRuntimeUnavailableException(
          "Lambda's runtime client has native code for Linux on x86-64 and Arm only, and this is "
              + system
              + " on "
              + architecture
              + ": use `wherry dev` without `--on aws`, or run this command in Linux");
    }
    boolean musl = Files.exists(Path.of("/lib/ld-musl-" + System.getProperty("os.arch") + ".so.1"));
    return "libaws-lambda-jni." + (musl ? "linux_musl-" : "linux-") + kind + ".so";
  }

  private static List<Path> jars(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> name(file).endsWith(".jar")).sorted().toList();
    }
  }

  private static Path unpacked(Path jar, String library, Path scratch)
      throws IOException, VendorRuntimeUnavailableException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry("jni/" + library);
      if (entry == null) {
        throw new VendorRuntimeUnavailableException("`" + name(jar) + "` holds no " + library);
      }
      Path folder = Files.createTempDirectory(Files.createDirectories(scratch), "lambda-client-");
      Path file = folder.resolve(library);
      try (InputStream in = zip.getInputStream(entry)) {
        Files.copy(in, file);
      }
      return file.toAbsolutePath();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
