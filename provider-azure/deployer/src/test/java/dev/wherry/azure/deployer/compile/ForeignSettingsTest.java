package dev.wherry.azure.deployer.compile;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wherry.azure.deployer.Manifests;
import dev.wherry.testkit.golden.CompiledCase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignSettingsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FUNCTIONS_WORKER_RUNTIME_VERSION | write `java:`
          WEBSITE_RUN_FROM_PACKAGE | Wherry publishes the package
          FUNCTIONS_EXTENSION_VERSION | a Flex Consumption plan does not take it
          AzureWebJobsStorage__accountName | the host finds its storage by addresses that Wherry sets
          AzureWebJobsStorage__blobServiceUri | Wherry connects its resources by it
          """)
  void areRefused(String setting, String instead) {
    String told = diagnostics(setting);
    assertTrue(told.contains("error[W0464]"), told);
    assertTrue(told.endsWith(instead + "\n"), told);
  }

  @ParameterizedTest
  @CsvSource({"MY_SETTING", "WEBSITE_LOAD_CERTIFICATES"})
  void othersAreTheUsers(String setting) {
    assertFalse(diagnostics(setting).contains("W0464"), setting);
  }

  private String diagnostics(String setting) {
    String function =
        "  users:\n    handler: com.example.Any\n    on: { http: GET /users }\n"
            + "    overrides:\n      azure:\n        Microsoft.Web/sites/config:\n"
            + "          properties: { "
            + setting
            + ": x }\n";
    return CompiledCase.diagnostics(Manifests.write(folder, function).compile());
  }
}
