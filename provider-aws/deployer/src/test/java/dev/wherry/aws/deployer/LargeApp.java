package dev.wherry.aws.deployer;

import dev.wherry.model.Auth;
import dev.wherry.model.ProviderName;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceName;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import dev.wherry.model.Use;
import dev.wherry.spi.Compilation;
import dev.wherry.testkit.TestApplication;
import dev.wherry.testkit.TestFunction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An app of so many functions with a route each, that share a secret. */
public final class LargeApp {

  private static final ResourceName SECRET = new ResourceName("stripe-key");

  private LargeApp() {}

  /** What it compiles to. */
  public static Compilation compile(int functions) {
    TestApplication app =
        new TestApplication("large")
            .with(new Resource.Secret(TestApplication.resource(SECRET.value())));
    for (int i = 0; i < functions; i++) {
      app =
          app.with(
              new TestFunction("work-" + i, "com.example.Work")
                  .on(new Auth.None(), List.of(), "GET /work/" + i)
                  .uses(
                      new Use.OfResource(
                          SECRET, Set.of(Use.Access.READ), TestFunction.location())));
    }
    Target target =
        new Target(
            new TargetName("aws"),
            new ProviderName("aws"),
            Optional.of(AwsEndpoint.REGION),
            Map.of(),
            TestFunction.origin());
    return Golden.PROVIDER.compile(app.build(), new StageName("prod"), target);
  }
}
