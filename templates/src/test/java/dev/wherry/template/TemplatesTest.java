package dev.wherry.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

  static Stream<Template> bundled() {
    return Templates.bundled().stream();
  }

  @Test
  void areTwo() {
    assertEquals(List.of("http-api", "minimal"), bundled().map(Template::name).toList());
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void haveEverythingAndNothingMore(Template template) {
    List<String> paths = template.files().stream().map(TemplateFile::path).toList();
    assertTrue(
        paths.containsAll(
            List.of(
                ".gitignore",
                "README.md",
                "build.gradle",
                "pom.xml",
                "settings.gradle",
                "wherry.yml")),
        paths::toString);
    assertFalse(paths.contains("template.properties"));
    assertTrue(paths.stream().noneMatch(path -> path.startsWith("target")), paths::toString);
    assertFalse(template.description().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void leaveNothingToReplace(Template template) {
    Substitution substitution =
        new Substitution(new ProjectSettings("shop", "kr.shop", BuildTool.GRADLE, 21, "1.2.3"));
    for (TemplateFile file : template.files()) {
      String text = substitution.text(file.text());
      assertFalse(text.contains("com.example"), file.path());
      assertFalse(text.contains("my-app"), file.path());
      assertFalse(text.contains("SNAPSHOT"), file.path());
      assertFalse(text.contains("mvn"), file.path());
      assertFalse(text.matches("(?s).*(java:|release>|release =) ?17.*"), file.path());
    }
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void keepWhatIsMadeOutOfGit(Template template) {
    String ignored =
        template.files().stream()
            .filter(file -> file.path().equals(".gitignore"))
            .map(TemplateFile::text)
            .findFirst()
            .orElse("");
    assertTrue(ignored.lines().toList().containsAll(List.of(".wherry/", "build/")));
  }
}
