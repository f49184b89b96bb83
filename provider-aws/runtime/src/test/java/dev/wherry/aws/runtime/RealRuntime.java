package dev.wherry.aws.runtime;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import dev.wherry.function.Handler;
import dev.wherry.local.lambda.HostedFunction;
import dev.wherry.local.lambda.LambdaClient;
import dev.wherry.local.lambda.LambdaSettings;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.testkit.runtime.ProbeJar;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** Lambda's own runtime client, and an artifact with the probes in the layout of Lambda's zips. */
record RealRuntime(LambdaClient client, Path artifact) {

  static RealRuntime in(Path scratch) throws Exception {
    Path jars = Files.createDirectories(scratch.resolve("client"));
    copy(AWSLambda.class, jars.resolve("aws-lambda-java-runtime-interface-client-it.jar"));
    copy(RequestStreamHandler.class, jars.resolve("core.jar"));
    copy(PojoSerializer.class, jars.resolve("serialization.jar"));
    copy(SdkInternalThreadLocal.class, jars.resolve("utils.jar"));
    Path library = Files.createDirectories(scratch.resolve("artifact/lib"));
    copy(Handler.class, library.resolve("function-api.jar"));
    copy(FunctionInstance.class, library.resolve("function-runtime.jar"));
    copy(LambdaFunction.class, library.resolve("aws-runtime.jar"));
    ProbeJar.write(library.resolve("probes.jar"));
    return new RealRuntime(LambdaClient.of(jars, scratch), scratch.resolve("artifact"));
  }

  HostedFunction host(
      Map<String, String> environment,
      int callsPerEnvironment,
      boolean snapStart,
      ConcurrentLinkedQueue<String> log)
      throws IOException {
    LambdaSettings settings =
        new LambdaSettings(
            "orders",
            LambdaFunction.class.getName(),
            artifact,
            environment,
            Duration.ofSeconds(20),
            512,
            callsPerEnvironment,
            1,
            snapStart,
            Path.of(System.getProperty("java.home")));
    return HostedFunction.of(client, settings, (function, line) -> log.add(line));
  }

  /** The jar, or the folder as one, that a class comes from. */
  private static void copy(Class<?> type, Path jar) throws Exception {
    Path source = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isRegularFile(source)) {
      Files.copy(source, jar);
      return;
    }
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(source)) {
      List<Path> classes = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : classes) {
        zip.putNextEntry(new ZipEntry(source.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
  }
}
