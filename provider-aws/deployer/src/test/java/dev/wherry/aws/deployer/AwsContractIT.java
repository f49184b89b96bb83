package dev.wherry.aws.deployer;

import dev.wherry.testkit.provider.ContractCloud;
import dev.wherry.testkit.provider.ProviderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.BeforeEach;

/** The contract of providers, on an endpoint that plays AWS. */
class AwsContractIT extends ProviderContract {

  @BeforeEach
  void needsAws() throws IOException, InterruptedException {
    AwsEndpoint.needed();
  }

  @Override
  protected ContractCloud cloud() {
    try {
      AwsEndpoint.needed().anotherAccount();
      return new AwsCloud();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
