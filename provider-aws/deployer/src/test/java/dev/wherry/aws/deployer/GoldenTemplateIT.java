package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.testkit.golden.CompiledCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every golden template passes cfn-lint, which knows CloudFormation's schemas and more. */
class GoldenTemplateIT {

  private static final Path PROJECTS = Path.of("../../templates/projects");

  @Test
  void passesCfnLint(@TempDir Path folder) throws IOException, InterruptedException {
    Path lint = PythonTools.needed("cfn-lint");
    List<String> command = new ArrayList<>(List.of(lint.toString()));
    Golden.CASES.all().stream()
        .map(golden -> golden.folder().resolve("template.json"))
        .filter(Files::exists)
        .forEach(template -> command.add(template.toString()));
    List<Path> projects = projects(folder);
    assertTrue(projects.size() >= 2, projects.toString());
    projects.forEach(template -> command.add(template.toString()));
    passes(command);
  }

  /** What the projects of {@code wherry init} compile to, once they have a target. */
  private static List<Path> projects(Path folder) throws IOException {
    List<Path> templates = new ArrayList<>();
    try (Stream<Path> projects = Files.list(PROJECTS)) {
      for (Path project : projects.sorted().toList()) {
        Path copy = Files.createDirectory(folder.resolve(project.getFileName()));
        Files.writeString(
            copy.resolve("wherry.yml"),
            Files.readString(project.resolve("wherry.yml"))
                + "\ntargets: { aws: { region: ap-northeast-2 } }\n");
        CompiledCase golden = new CompiledCase(copy, Golden.PROVIDER);
        templates.add(
            Files.writeString(
                copy.resolve("template.json"),
                golden.file(golden.compile(), "template.json", 'a')));
      }
    }
    return templates;
  }

  @Test
  void nestedTemplatesPassCfnLint(@TempDir Path folder) throws IOException, InterruptedException {
    Path lint = PythonTools.needed("cfn-lint");
    List<String> command = new ArrayList<>(List.of(lint.toString()));
    for (Map.Entry<String, byte[]> file : NestedStacksTest.files(80).entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
      command.add(folder.resolve(file.getKey()).toString());
    }
    // That nested templates are files, which `aws cloudformation package` uploads.
    command.add("--ignore-checks=W3002");
    passes(command);
  }

  @Test
  void cfnLintFindsMistakes() throws IOException, InterruptedException {
    Path lint = PythonTools.needed("cfn-lint");
    String template = Files.readString(Golden.CASES.of("hello").folder().resolve("template.json"));
    Path broken = Files.createTempFile("template", ".json");
    Files.writeString(broken, template.replace("\"java21\"", "\"java99\""));
    Judgement judgement = judge(List.of(lint.toString(), broken.toString()));
    assertTrue(judgement.said().contains("java99"), judgement.said());
    assertNotEquals(0, judgement.code(), judgement.said());
    Files.delete(broken);
  }

  /** A judge that fails in silence has not judged. */
  private static void passes(List<String> command) throws InterruptedException {
    assertEquals(new Judgement(0, ""), judge(command));
  }

  private static Judgement judge(List<String> command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Judgement(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What cfn-lint makes of templates.
   *
   * @param code with which it ended
   * @param said on both streams
   */
  private record Judgement(int code, String said) {}
}
