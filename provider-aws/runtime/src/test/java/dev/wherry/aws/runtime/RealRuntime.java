package dev.wherry.aws.runtime;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import dev.wherry.engine.assembly.Assembler;
import dev.wherry.engine.assembly.AssemblySource;
import dev.wherry.function.Handler;
import dev.wherry.local.lambda.HostedFunction;
import dev.wherry.local.lambda.LambdaClient;
import dev.wherry.local.lambda.LambdaSettings;
import dev.wherry.model.ProjectCode;
import dev.wherry.runtime.host.FunctionInstance;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ArtifactId;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.Content;
import dev.wherry.spi.compile.ClassPathPlace;
import dev.wherry.testkit.runtime.ProbeJar;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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
    Path artifact = assembled(scratch);
    ProbeJar.write(artifact.resolve("lib/probes.jar"));
    return new RealRuntime(LambdaClient.of(jars, scratch), artifact);
  }

  /** Our jars as the compiler lays them out. */
  private static Path assembled(Path scratch) throws Exception {
    Map<String, Content> entries = new LinkedHashMap<>();
    entries.put(
        "lib/0-wherry-entry-points.jar",
        new Content.EntryPoints(ClassPathPlace.lines("dev/wherry/aws/runtime/startup-classes")));
    for (Class<?> type : List.of(LambdaFunction.class, FunctionInstance.class, Handler.class)) {
      entries.put("lib/0-" + type.getSimpleName() + ".jar", new Content.Copy(place(type).toUri()));
    }
    ArtifactId id = new ArtifactId("artifact");
    ProjectCode none =
        new ProjectCode(
            scratch, scratch, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    Artifact zip =
        new Assembler()
            .assemble(
                List.of(new ArtifactLayout(id, entries)),
                new AssemblySource(none, Map.of()),
                scratch.resolve("zips"))
            .get(id);
    return unpacked(Objects.requireNonNull(zip).file(), scratch.resolve("artifact"));
  }

  private static Path unpacked(Path zip, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("lib"));
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        Files.copy(file.getInputStream(entry), folder.resolve(entry.getName()));
      }
    }
    return folder;
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
    Path source = place(type);
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

  private static Path place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
