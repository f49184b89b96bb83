package dev.wherry.engine.workflow;

import dev.wherry.engine.plan.Plan;
import dev.wherry.engine.plan.Planner;
import dev.wherry.engine.plan.Situation;
import dev.wherry.engine.release.Release;
import dev.wherry.engine.revision.Revision;
import dev.wherry.spi.artifact.Artifact;
import dev.wherry.spi.artifact.ContentDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What a wish means for a target as it is. */
final class TargetPlanning {

  private TargetPlanning() {}

  static Planned plan(TargetSession session, Wish wish)
      throws RefusedException, InterruptedException {
    Situation situation = session.read();
    Revision desired = desired(session, wish, situation);
    Plan plan = Planner.plan(situation, desired, wish.rule());
    Map<ContentDigest, Artifact> artifacts = new HashMap<>();
    if (wish instanceof Wish.Deploy deploy) {
      deploy.artifacts().values().forEach(one -> artifacts.put(one.digest(), one));
    }
    return new Planned(situation, plan, artifacts);
  }

  private static Revision desired(TargetSession session, Wish wish, Situation situation)
      throws RefusedException, InterruptedException {
    if (wish instanceof Wish.Deploy deploy) {
      return deploy.revision();
    }
    return wish instanceof Wish.Rollback rollback
        ? earlier(session.store().releases(), rollback.release(), situation).revision()
        : Revision.EMPTY;
  }

  /** After a deployment that did not finish, the newest release is the one to go back to. */
  private static Release earlier(List<Release> releases, OptionalInt number, Situation situation)
      throws RefusedException.NoRelease {
    if (number.isPresent()) {
      return releases.stream()
          .filter(release -> release.number() == number.getAsInt())
          .findFirst()
          .orElseThrow(() -> none(releases, "there is no release " + number.getAsInt()));
    }
    int back = situation.unfinished().isEmpty() ? 2 : 1;
    if (releases.size() < back) {
      throw none(releases, "there is no release to go back to");
    }
    return releases.get(releases.size() - back);
  }

  private static RefusedException.NoRelease none(List<Release> releases, String message) {
    String kept =
        releases.isEmpty()
            ? "; none is kept"
            : releases.stream()
                .map(release -> Integer.toString(release.number()))
                .collect(Collectors.joining(", ", "; kept: ", ""));
    return new RefusedException.NoRelease(message + kept);
  }
}
