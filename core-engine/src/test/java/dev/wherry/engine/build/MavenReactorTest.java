package dev.wherry.engine.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenReactorTest {

  @TempDir Path top;

  @Test
  void climbsThroughModulesOfModules() throws IOException {
    Projects.write(top, "pom.xml", modules("services"));
    Projects.write(top, "services/pom.xml", modules("api"));
    Path api = Projects.write(top, "services/api/pom.xml", "<project/>").getParent();
    assertEquals(top, MavenReactor.rootOf(api));
  }

  @Test
  void findsAModuleListedFromFarAbove() throws IOException {
    Projects.write(top, "pom.xml", modules("services/api/pom.xml"));
    Path api = Projects.write(top, "services/api/pom.xml", "<project/>").getParent();
    assertEquals(top, MavenReactor.rootOf(api));
  }

  @Test
  void staysInAProjectThatNobodyLists() throws IOException {
    Projects.write(top, "pom.xml", modules("other"));
    Path api = Projects.write(top, "api/pom.xml", "<project/>").getParent();
    assertEquals(api, MavenReactor.rootOf(api));
  }

  @Test
  void leavesABrokenPomToMaven() throws IOException {
    Projects.write(top, "pom.xml", "<project><modules>");
    Path api = Projects.write(top, "api/pom.xml", "<project/>").getParent();
    assertEquals(api, MavenReactor.rootOf(api));
  }

  private static String modules(String name) {
    return "<project><modules><module>" + name + "</module></modules></project>";
  }
}
