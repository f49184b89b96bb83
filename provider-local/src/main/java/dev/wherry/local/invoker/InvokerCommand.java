package dev.wherry.local.invoker;

import dev.wherry.local.invoker.loopback.LoopbackProvider;
import dev.wherry.local.process.ParentShell;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How Cloud Run functions start their invoker: the command line and the environment. */
final class InvokerCommand {

  private static final String MAIN_CLASS = "com.google.cloud.functions.invoker.runner.Invoker";

  private final InvokerJar invoker;
  private final ServiceSettings settings;

  InvokerCommand(InvokerJar invoker, ServiceSettings settings) {
    this.invoker = invoker;
    this.settings = settings;
  }

  Process start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(ParentShell.deaf(command()));
    builder.directory(Objects.requireNonNull(settings.rootJar().getParent()).toFile());
    builder.redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    environment.put("LANG", "C.UTF-8");
    environment.put("K_SERVICE", settings.name());
    environment.put("K_REVISION", settings.name() + "-00001-dev");
    environment.put("K_CONFIGURATION", settings.name());
    environment.put("FUNCTION_TARGET", settings.entryPoint());
    environment.put("FUNCTION_SIGNATURE_TYPE", "http");
    environment.putAll(settings.environment());
    environment.put("PORT", "0");
    return builder.start();
  }

  /** The JVM sees a machine with the instance's memory, and takes its usual share. */
  private List<String> command() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(settings.javaHome().resolve("bin/java").toString());
    command.add("-XX:MaxRAM=" + settings.memoryMegabytes() + "m");
    command.addAll(LoopbackProvider.options());
    command.add("-cp");
    command.add(invoker.path() + File.pathSeparator + own());
    command.add(MAIN_CLASS);
    command.add("--classpath");
    command.add(settings.rootJar().toString());
    return command;
  }

  /** Where the class is that keeps the process to the loopback interface. */
  private static Path own() throws IOException {
    CodeSource source = LoopbackProvider.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
