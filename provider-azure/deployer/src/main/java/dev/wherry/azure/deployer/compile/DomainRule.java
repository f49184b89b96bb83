package dev.wherry.azure.deployer.compile;

/** A domain needs records that Azure looks for before it takes it. */
final class DomainRule implements Rule {

  @Override
  public void check(Scope scope) {
    scope
        .app()
        .http()
        .domain()
        .ifPresent(
            domain ->
                scope
                    .problems()
                    .error(
                        Code.DOMAIN,
                        domain.origin().location(),
                        "Wherry binds no domain to a function app yet, and `"
                            + domain.name()
                            + "` asks for one",
                        "bind it with `az functionapp config hostname add`, and keep `domain` from"
                            + " this target"));
  }
}
