package dev.wherry.spi;

import dev.wherry.model.AppName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;

/**
 * Where one copy of an app lives.
 *
 * @param app which app
 * @param stage which copy
 * @param target where
 */
public record Destination(AppName app, StageName stage, Target target) {

  /** App, stage and target, as people say it. */
  @Override
  public String toString() {
    return app + " " + stage + " on " + target.name();
  }
}
