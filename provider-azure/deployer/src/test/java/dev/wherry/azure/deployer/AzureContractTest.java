package dev.wherry.azure.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.azure.stub.StubCloud;
import dev.wherry.testkit.provider.ContractCloud;
import dev.wherry.testkit.provider.ProviderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The contract of providers, on the stub. */
class AzureContractTest extends ProviderContract {

  private final List<StubCloud> stubs = new ArrayList<>();

  @Override
  protected ContractCloud cloud() {
    try {
      StubCloud stub = new StubCloud();
      stubs.add(stub);
      return new AzureCloud(stub);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void nothingWasAskedThatMayNotBe() {
    for (StubCloud stub : stubs) {
      assertEquals(List.of(), stub.world().violations());
      stub.close();
    }
  }
}
