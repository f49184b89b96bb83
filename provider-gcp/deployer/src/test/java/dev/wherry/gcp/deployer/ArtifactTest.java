package dev.wherry.gcp.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.google.cloud.functions.HttpFunction;
import dev.wherry.spi.CloudProvider;
import dev.wherry.testkit.golden.ArtifactContract;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The zip is what Google's buildpack takes without a build file. */
class ArtifactTest extends ArtifactContract {

  @Override
  protected CloudProvider provider() {
    return new GcpProvider();
  }

  @Override
  protected String libraries() {
    return "lib";
  }

  @Test
  void theRootHasOneJarAndNoBuildFile() throws IOException {
    assertEquals(List.of("function.jar", "lib"), names(unpacked()));
  }

  @Test
  void theOneJarLeadsToEverything() throws Exception {
    URL framework = HttpFunction.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader invoker =
            new URLClassLoader(new URL[] {framework}, ClassLoader.getPlatformClassLoader());
        URLClassLoader user =
            new URLClassLoader(
                new URL[] {new File(unpacked().toFile(), "function.jar").toURI().toURL()},
                invoker)) {
      Class<?> entry = user.loadClass("dev.wherry.gcp.runtime.CloudFunction");
      assertSame(user, entry.getClassLoader());
      for (String name :
          List.of(
              "com/example/Greet.class",
              "com/example/library/Used.class",
              "dev/wherry/runtime/package-info.class")) {
        assertNotNull(user.findResource(name), name);
      }
    }
  }

  @Test
  void whatChecksTokensIsThereForThoseThatAsk() {
    assertEquals(
        List.of("lib/wherry-function-jwt.jar", "lib/nimbus-jose-jwt.jar"),
        paths("shop").filter(path -> path.contains("jwt")).toList());
    assertEquals(List.of(), paths("hello").filter(path -> path.contains("jwt")).toList());
  }

  private Stream<String> paths(String app) {
    return layouts(app).get(0).entries().keySet().stream();
  }
}
