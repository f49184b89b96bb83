package dev.wherry.aws.deployer.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsClientsTest {

  private static final String ENDPOINT = "aws.endpointUrl";

  private static final String PROFILES = "aws.configFile";

  @TempDir private Path folder;
  private String before;

  @BeforeEach
  void remember() {
    before = System.getProperty(ENDPOINT);
  }

  @AfterEach
  void putBack() {
    System.clearProperty(PROFILES);
    if (before == null) {
      System.clearProperty(ENDPOINT);
    } else {
      System.setProperty(ENDPOINT, before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "", "localhost:4566", "http://", "ftp://host", "http://a b"})
  void callsGoNowhereWhereNoAddressLeads(String endpoint) {
    System.setProperty(ENDPOINT, endpoint);

    ProviderException refused =
        assertThrows(ProviderException.class, () -> new AwsClients("eu-west-1"));

    assertEquals(FailureKind.BLOCKED, refused.failure().kind());
    assertEquals(
        "AWS_ENDPOINT_URL is `" + endpoint + "`, which is no address", refused.getMessage());
  }

  @Test
  void anAddressIsTaken() {
    for (String endpoint : new String[] {"http://127.0.0.1:4566", "https://[::1]:4566/aws/"}) {
      System.setProperty(ENDPOINT, endpoint);
      new AwsClients("eu-west-1").close();
    }
  }

  @Test
  void profilesThatCannotBeReadAreTold() throws IOException {
    Path profiles =
        Files.writeString(folder.resolve("config"), "[profile shop\nregion = eu-west-1");
    System.setProperty(PROFILES, profiles.toString());

    try (AwsClients clients = new AwsClients("eu-west-1")) {
      ProviderException refused = assertThrows(ProviderException.class, clients::sts);

      assertEquals(FailureKind.CREDENTIALS, refused.failure().kind());
      assertEquals(
          "the profiles of AWS cannot be read: Profile definition must end with ']' on line 1",
          refused.getMessage());
    }
  }
}
