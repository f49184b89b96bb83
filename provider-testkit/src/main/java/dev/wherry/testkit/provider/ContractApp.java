package dev.wherry.testkit.provider;

import dev.wherry.model.Application;
import dev.wherry.model.Auth;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceName;
import dev.wherry.model.Trigger;
import dev.wherry.model.Use;
import dev.wherry.schedule.Schedule;
import dev.wherry.schedule.ScheduleSyntaxException;
import dev.wherry.testkit.TestApplication;
import dev.wherry.testkit.TestFunction;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The app that contracts deploy: a public HTTP function that reads a secret, and a scheduled one.
 *
 * @param greeting a setting of the first
 * @param path where the first is called
 * @param open whether anyone may call it
 * @param tidy whether the second is there
 */
record ContractApp(String greeting, String path, boolean open, boolean tidy) {

  static final ResourceName SECRET = new ResourceName("stripe-key");

  /** As it is first. */
  static final ContractApp FIRST = new ContractApp("hello", "/hello", true, true);

  ContractApp greeting(String other) {
    return new ContractApp(other, path, open, tidy);
  }

  ContractApp path(String other) {
    return new ContractApp(greeting, other, open, tidy);
  }

  ContractApp withoutTidy() {
    return new ContractApp(greeting, path, open, false);
  }

  ContractApp closed() {
    return new ContractApp(greeting, path, false, tidy);
  }

  Application build() {
    TestFunction greet =
        new TestFunction("greet", "com.example.Greet")
            .on(open ? new Auth.None() : new Auth.Key(SECRET), List.of(), "GET " + path)
            .setting("GREETING", greeting)
            .uses(new Use.OfResource(SECRET, Set.of(Use.Access.READ), TestFunction.location()));
    TestApplication app =
        new TestApplication("photo-desk")
            .with(new Resource.Secret(TestApplication.resource(SECRET.value())))
            .with(greet);
    return tidy ? app.with(tidyFunction()).build() : app.build();
  }

  private static TestFunction tidyFunction() {
    try {
      return new TestFunction("tidy", "com.example.Tidy")
          .on(
              new Trigger.Clock(
                  Schedule.parse("30 1 * * *"),
                  ZoneId.of("Asia/Seoul"),
                  Optional.empty(),
                  true,
                  TestFunction.origin()));
    } catch (ScheduleSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
