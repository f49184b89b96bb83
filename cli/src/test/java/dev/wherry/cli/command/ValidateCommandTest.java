package dev.wherry.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

  @TempDir private Path root;
  private Cli cli;

  @BeforeEach
  void prepare() {
    cli = new Cli(root);
  }

  @Test
  void saysWhatThereIs() {
    SampleProject.in(cli.directory);
    assertEquals(0, cli.run("validate"), cli::err);
    assertTrue(cli.out().endsWith("wherry.yml is valid: 2 functions, 1 route, 1 schedule\n"));
    assertEquals("", cli.err());
  }

  @Test
  void showsTheLineOfAMistake() {
    SampleProject.in(cli.directory)
        .manifest(SampleProject.MANIFEST.replace("timezone:", "timezon:"));
    assertEquals(3, cli.run("validate"));
    assertTrue(cli.err().startsWith("error[W0103]: unknown key `timezon`"), cli.err());
    assertTrue(cli.err().contains("did you mean `timezone`?"), cli.err());
    assertTrue(cli.err().endsWith("\n1 error\n"), cli.err());
    assertEquals("", cli.out());
  }

  @Test
  void tellsProgramsWhereAMistakeIs() {
    SampleProject.in(cli.directory)
        .manifest(SampleProject.MANIFEST.replace("timezone:", "timezon:"));
    assertEquals(3, cli.run("validate", "--json"));
    assertEquals(1, cli.json().get("version").asInt());
    JsonNode first = cli.json().at("/diagnostics/0");
    assertEquals("W0103", first.get("code").asText());
    assertEquals("error", first.get("severity").asText());
    assertEquals("did you mean `timezone`?", first.get("hint").asText());
    assertTrue(first.get("file").asText().endsWith("wherry.yml"));
    assertEquals(15, first.get("line").asInt());
    assertEquals(7, first.get("column").asInt());
  }

  @Test
  void checksTheCode() {
    SampleProject.in(cli.directory)
        .manifest(SampleProject.MANIFEST.replace("sample.Greet", "sample.Tick"));
    assertEquals(3, cli.run("validate"));
    assertTrue(cli.err().startsWith("error[W0307]"), cli.err());
  }

  @Test
  void warnsWhereNothingIsCompiled() {
    SampleProject.in(cli.directory)
        .manifest(SampleProject.MANIFEST.replace("jar: classes", "jar: nothing"));
    assertEquals(0, cli.run("validate"));
    assertTrue(cli.err().startsWith("warning[W0510]: there are no compiled classes"), cli.err());
    assertTrue(cli.out().endsWith("1 schedule (1 warning)\n"), cli.out());
  }

  @Test
  void hasNothingToCheckWhereAllTargetsAreNone() {
    SampleProject sample = SampleProject.in(cli.directory);
    assertEquals(2, cli.run("validate", "--target", "all"), cli::out);
    assertTrue(cli.err().startsWith("error: the manifest has no targets\n"), cli.err());
    sample.manifest(SampleProject.MANIFEST.replace("timezone:", "timezon:"));
    assertEquals(3, cli.next("validate", "--target", "all"), cli::out);
    assertTrue(cli.err().startsWith("error[W0103]"), cli.err());
  }

  @Test
  void refusesATargetWithoutACompiler() {
    SampleProject.in(cli.directory)
        .manifest(SampleProject.MANIFEST + "targets:\n  aws: { region: eu-west-1 }\n");
    assertEquals(3, cli.run("validate", "--target", "aws"));
    assertTrue(cli.err().startsWith("error[W0402]"), cli.err());
  }

  @Test
  void notesATargetWithoutACompilerWhereNobodyAskedForIt() {
    SampleProject.in(cli.directory)
        .manifest(SampleProject.MANIFEST + "targets:\n  aws: { region: eu-west-1 }\n");
    assertEquals(0, cli.run("validate"));
    assertTrue(cli.err().startsWith("note[W0402]"), cli.err());
  }

  @Test
  void knowsTheLocalTarget() {
    SampleProject.in(cli.directory);
    assertEquals(0, cli.run("validate", "--target", "local"), cli::err);
  }

  @Test
  void hintsAtTheNearestTarget() {
    SampleProject.in(cli.directory);
    assertEquals(2, cli.run("validate", "--target", "loca"));
    assertEquals(
        "error: the manifest has no target `loca`\n  hint: did you mean `local`?\n", cli.err());
  }

  @Test
  void needsAManifest() {
    assertEquals(2, cli.run("validate"));
    assertTrue(cli.err().startsWith("error: there is no manifest `"), cli.err());
  }

  @Test
  void takesTheManifestsFolder() {
    SampleProject.in(cli.directory);
    assertEquals(0, cli.run("validate", "-f", cli.directory.toString()), cli::err);
  }

  @Test
  void refusesWhatIsNoStage() {
    SampleProject.in(cli.directory);
    assertEquals(2, cli.run("validate", "--stage", "Prod!"));
  }
}
