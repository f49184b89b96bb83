package dev.wherry.testkit.stub;

import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.testkit.provider.ContractCloud;
import java.util.Map;
import java.util.Set;

/** A stub as the contract sees it; what runs in functions is of no interest. */
public interface CloudOnStub extends ContractCloud {

  /** What plays the cloud. */
  Stub stub();

  @Override
  default Set<ResourceId> live() {
    return stub().live();
  }

  @Override
  default Map<String, String> stored() {
    return stub().stored();
  }

  @Override
  default void refuse(String subject) {
    stub().world().refuse(subject.replace("function ", ""));
  }

  @Override
  default void accept() {
    stub().world().accept();
  }
}
