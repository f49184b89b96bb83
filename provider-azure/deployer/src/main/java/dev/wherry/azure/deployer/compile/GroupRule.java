package dev.wherry.azure.deployer.compile;

import java.util.List;

/** Functions that do not agree become several function apps, each with an address of its own. */
final class GroupRule implements Rule {

  @Override
  public void check(Scope scope) {
    List<FunctionGroup> groups = scope.groups();
    if (groups.size() < 2) {
      return;
    }
    FunctionGroup main = groups.get(0);
    groups.subList(1, groups.size()).forEach(group -> say(scope, main, group));
  }

  private static void say(Scope scope, FunctionGroup main, FunctionGroup group) {
    String differences = String.join(", ", main.agreement().differences(group.agreement()));
    String address = group.hasRoutes() ? ", with an address of its own" : "";
    scope
        .problems()
        .note(
            Code.SEVERAL_APPS,
            group.first().origin().location(),
            group.subject()
                + ": a function app apart from "
                + main.subject()
                + " because of "
                + differences
                + address,
            "let them agree, if they should share one function app");
  }
}
