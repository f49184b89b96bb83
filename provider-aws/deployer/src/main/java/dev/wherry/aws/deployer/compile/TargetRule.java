package dev.wherry.aws.deployer.compile;

import dev.wherry.model.Document;
import dev.wherry.model.Target;

/** Whether the target says where on AWS it is. */
final class TargetRule implements Rule {

  @Override
  public void check(Scope scope) {
    Target target = scope.target();
    if (target.region().isEmpty()) {
      scope
          .problems()
          .error(
              Code.PLACE,
              target.origin().location(),
              "target `" + target.name() + "` names no region",
              "add `region: eu-central-1`");
    } else if (!target.region().get().matches(scope.limits().regionName())) {
      scope
          .problems()
          .error(
              Code.PLACE,
              target.origin().at("region"),
              "`" + target.region().get() + "` is no region of AWS",
              "write one such as `eu-central-1`");
    }
    if (target.settings().get("account") instanceof Document.Text account
        && !account.value().matches("[0-9]{12}")) {
      scope
          .problems()
          .error(
              Code.PLACE,
              account.location(),
              "`" + account.value() + "` is no account of AWS",
              "write its twelve digits in quotes");
    }
  }
}
