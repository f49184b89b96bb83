package dev.wherry.aws.deployer;

import dev.wherry.aws.deployer.data.Limits;
import dev.wherry.model.ResourceKind;
import dev.wherry.model.TriggerKind;
import dev.wherry.spi.Capabilities;
import dev.wherry.spi.Support;
import java.util.Map;
import java.util.OptionalLong;

/** What the compiler for AWS knows. */
final class AwsCapabilities {

  static final Capabilities ALL =
      new Capabilities(
          Map.of(TriggerKind.HTTP, Support.NATIVE, TriggerKind.SCHEDULE, Support.NATIVE),
          Map.of(ResourceKind.SECRET, Support.NATIVE),
          OptionalLong.of(Limits.shipped().artifactBytes()));

  private AwsCapabilities() {}
}
