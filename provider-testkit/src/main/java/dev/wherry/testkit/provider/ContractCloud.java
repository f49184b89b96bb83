package dev.wherry.testkit.provider;

import dev.wherry.model.Target;
import dev.wherry.spi.CloudProvider;
import dev.wherry.spi.blueprint.ChangeKind;
import dev.wherry.spi.blueprint.ResourceId;
import java.util.Map;
import java.util.Set;

/** A place to deploy to that nothing was deployed to yet, and a way to look behind it. */
public interface ContractCloud {

  /** Who runs it. */
  CloudProvider provider();

  /** Where it is. */
  Target target();

  /** What exists there of the app, asked of the cloud itself. */
  Set<ResourceId> live();

  /** Every text that Wherry keeps there, by key. */
  Map<String, String> stored();

  /** From now on the cloud refuses to create or change what is for this subject. */
  void refuse(String subject);

  /** The cloud takes everything again. */
  void accept();

  /**
   * What a change of a function's {@code environment} is about: code where a platform has one
   * environment for several functions, so that theirs travels with the code.
   */
  default ChangeKind kindOfSettings() {
    return ChangeKind.CONFIGURATION;
  }

  /** Whether functions start only when the secrets that they read have values. */
  default boolean needsSecretValues() {
    return false;
  }
}
