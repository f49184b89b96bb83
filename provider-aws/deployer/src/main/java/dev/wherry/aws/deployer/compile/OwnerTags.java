package dev.wherry.aws.deployer.compile;

import dev.wherry.model.AppName;
import dev.wherry.model.StageName;
import dev.wherry.spi.Destination;
import java.util.Map;

/** The tags that say whose a resource is. */
public final class OwnerTags {

  /** The app's name. */
  public static final String APP = "wherry:app";

  /** The stage's name. */
  public static final String STAGE = "wherry:stage";

  private OwnerTags() {}

  /** Those of one app and stage. */
  public static Map<String, String> of(Destination destination) {
    return of(destination.app(), destination.stage());
  }

  static Map<String, String> of(AppName app, StageName stage) {
    return Map.of(APP, app.value(), STAGE, stage.value());
  }
}
