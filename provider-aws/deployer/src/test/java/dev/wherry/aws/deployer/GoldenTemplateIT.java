package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every golden template passes cfn-lint, which knows CloudFormation's schemas and more. */
class GoldenTemplateIT {

  @Test
  void passesCfnLint() throws IOException, InterruptedException {
    Optional<Path> lint = PythonTools.find("cfn-lint");
    assumeTrue(lint.isPresent(), "no cfn-lint");
    List<String> command = new ArrayList<>(List.of(lint.orElseThrow().toString()));
    Golden.CASES.all().stream()
        .map(golden -> golden.folder().resolve("template.json"))
        .filter(Files::exists)
        .forEach(template -> command.add(template.toString()));
    assertEquals("", output(command));
  }

  @Test
  void nestedTemplatesPassCfnLint(@TempDir Path folder) throws IOException, InterruptedException {
    Optional<Path> lint = PythonTools.find("cfn-lint");
    assumeTrue(lint.isPresent(), "no cfn-lint");
    List<String> command = new ArrayList<>(List.of(lint.orElseThrow().toString()));
    for (Map.Entry<String, byte[]> file : NestedStacksTest.files(80).entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
      if (file.getKey().matches("template.json|functions[0-3].json")) {
        command.add(folder.resolve(file.getKey()).toString());
      }
    }
    // That nested templates are files, which `aws cloudformation package` uploads.
    command.add("--ignore-checks=W3002");
    assertEquals("", output(command));
  }

  @Test
  void cfnLintFindsMistakes() throws IOException, InterruptedException {
    Optional<Path> lint = PythonTools.find("cfn-lint");
    assumeTrue(lint.isPresent(), "no cfn-lint");
    String template = Files.readString(Golden.CASES.of("hello").folder().resolve("template.json"));
    Path broken = Files.createTempFile("template", ".json");
    Files.writeString(broken, template.replace("\"java21\"", "\"java99\""));
    String said = output(List.of(lint.orElseThrow().toString(), broken.toString()));
    assertEquals(true, said.contains("java99"), said);
    Files.delete(broken);
  }

  private static String output(List<String> command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
