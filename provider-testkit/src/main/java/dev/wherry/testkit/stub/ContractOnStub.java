package dev.wherry.testkit.stub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wherry.testkit.provider.ContractCloud;
import dev.wherry.testkit.provider.ProviderContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The contract of providers on stubs, of which nothing may be asked wrongly. */
public abstract class ContractOnStub extends ProviderContract {

  private final List<Stub> stubs = new ArrayList<>();

  /** For those that inherit it. */
  protected ContractOnStub() {}

  /** A cloud with nothing in it. */
  protected abstract CloudOnStub open() throws IOException;

  @Override
  protected final ContractCloud cloud() {
    try {
      CloudOnStub cloud = open();
      stubs.add(cloud.stub());
      return cloud;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whatever else a test looks at. */
  @AfterEach
  final void nothingWasAskedThatMayNotBe() {
    for (Stub stub : stubs) {
      assertEquals(List.of(), stub.world().violations());
      stub.close();
    }
  }
}
