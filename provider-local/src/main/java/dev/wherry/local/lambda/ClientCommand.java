package dev.wherry.local.lambda;

import dev.wherry.local.process.ParentShell;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How Lambda starts its runtime client: the command line and the environment, and no more. */
final class ClientCommand {

  /** As seen on Lambda (2026-11). */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xshare:auto",
          "-XX:+TieredCompilation",
          "-XX:TieredStopAtLevel=1",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "-Djava.net.preferIPv4Stack=true",
          "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");

  private static final String NATIVE_LIBRARY =
      "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=";

  /** The share of the memory that Lambda gives the heap, in percent. */
  private static final int HEAP_SHARE = 85;

  private static final String REGION = "us-east-1";

  private final LambdaClient client;
  private final LambdaSettings settings;
  private final Path taskRoot;

  ClientCommand(LambdaClient client, LambdaSettings settings, Path taskRoot) {
    this.client = client;
    this.settings = settings;
    this.taskRoot = taskRoot;
  }

  /** Starts a process that talks to an address. */
  Process start(String address) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(ParentShell.deafAndBound(command()));
    builder.directory(taskRoot.toFile());
    builder.redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(environment(address));
    return builder.start();
  }

  private List<String> command() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(settings.javaHome().resolve("bin/java").toString());
    command.addAll(FLAGS);
    command.add("-XX:MaxHeapSize=" + settings.memoryMegabytes() * 1024 / 100 * HEAP_SHARE + "k");
    if (feature(settings.javaHome()) >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.add(NATIVE_LIBRARY + client.nativeLibrary());
    command.add("-cp");
    command.add(
        client.jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(client.mainClass());
    command.add(settings.handler());
    return command;
  }

  private Map<String, String> environment(String address) throws IOException {
    Map<String, String> environment = new java.util.TreeMap<>();
    environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    environment.put("LANG", "en_US.UTF-8");
    environment.put("TZ", ":UTC");
    environment.put("_HANDLER", settings.handler());
    environment.put("LAMBDA_TASK_ROOT", taskRoot.toString());
    environment.put("AWS_REGION", REGION);
    environment.put("AWS_DEFAULT_REGION", REGION);
    environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_java" + feature(settings.javaHome()));
    environment.put("AWS_LAMBDA_FUNCTION_NAME", settings.name());
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    environment.put(
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(settings.memoryMegabytes()));
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + settings.name());
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local/" + UUID.randomUUID());
    environment.putAll(settings.environment());
    environment.put("AWS_LAMBDA_RUNTIME_API", address);
    environment.put(
        "AWS_LAMBDA_INITIALIZATION_TYPE", settings.snapStart() ? "snap-start" : "on-demand");
    if (settings.callsPerEnvironment() > 1) {
      String calls = Integer.toString(settings.callsPerEnvironment());
      environment.put("AWS_LAMBDA_MAX_CONCURRENCY", calls);
    }
    return environment;
  }

  /** The name that the function is called by. */
  static String arn(LambdaSettings function) {
    return "arn:aws:lambda:"
        + function.environment().getOrDefault("AWS_REGION", REGION)
        + ":"
        + FunctionConfiguration.ACCOUNT
        + ":function:"
        + function.name();
  }

  /** The release of a Java, such as 21; from the file that every JDK and JRE has. */
  private static int feature(Path javaHome) throws IOException {
    for (String line : Files.readAllLines(javaHome.resolve("release"))) {
      if (line.startsWith("JAVA_VERSION=\"")) {
        String version = line.substring("JAVA_VERSION=\"".length(), line.length() - 1);
        return Runtime.Version.parse(version).feature();
      }
    }
    throw new IOException("`" + javaHome + "` does not say which Java it is");
  }
}
