package dev.wherry.azure.deployer.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.azure.deployer.Manifests;
import dev.wherry.model.Auth;
import dev.wherry.model.AuthorizerName;
import dev.wherry.model.ResourceName;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the host lets through, by what routes ask of their callers. */
class AuthLevelTest {

  private static final String ROUTES =
      "  open:\n    handler: com.example.Any\n    on:\n      - http: GET /open\n"
          + "      - http: GET /more\n";
  private static final String TIMER =
      "  tidy:\n    handler: com.example.Any\n    memory: 4GB\n    on:\n"
          + "      - schedule: every 5 minutes\n";

  @TempDir Path folder = Path.of(".");

  /** Who needs a key of Wherry's must not need one of Azure's besides. */
  @Test
  void whatTheAdapterChecksIsOpenToTheHost() {
    assertEquals(AuthLevel.ANONYMOUS, AuthLevel.of(new Auth.None()));
    assertEquals(AuthLevel.ANONYMOUS, AuthLevel.of(new Auth.Key(new ResourceName("api-key"))));
    assertEquals(AuthLevel.ANONYMOUS, AuthLevel.of(new Auth.By(new AuthorizerName("customers"))));
  }

  @Test
  void whatNobodyElseChecksIsNotOpen() {
    assertEquals(AuthLevel.FUNCTION, AuthLevel.of(new Auth.Iam()));
  }

  /** A function that no route leads to is behind a key of Azure's, or behind no address at all. */
  @Test
  void onlyRoutesOpenAnApp() throws IOException {
    assertEquals(Map.of("wherry-invoke", "function", "tidy_1", "none"), levels(TIMER));
    assertEquals(Map.of("wherry-invoke", "function", "wherry-routes", "anonymous"), levels(ROUTES));
  }

  private Map<String, String> levels(String functions) throws IOException {
    ArtifactLayout layout = Manifests.write(folder, functions).compile().artifacts().get(0);
    Map<String, String> levels = new TreeMap<>();
    for (Map.Entry<String, Content> entry : layout.entries().entrySet()) {
      if (entry.getKey().endsWith("/function.json")
          && entry.getValue() instanceof Content.Text text) {
        JsonNode trigger = new ObjectMapper().readTree(text.value()).at("/bindings/0");
        levels.put(
            entry.getKey().replace("/function.json", ""), trigger.path("authLevel").asText("none"));
      }
    }
    return levels;
  }
}
