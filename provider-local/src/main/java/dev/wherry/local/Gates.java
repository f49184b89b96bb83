package dev.wherry.local;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.local.auth.Gate;
import dev.wherry.local.auth.KeyGate;
import dev.wherry.local.auth.UnsupportedGate;
import dev.wherry.local.event.LocalEvent;
import dev.wherry.model.Application;
import dev.wherry.model.Auth;
import dev.wherry.model.Trigger;
import java.io.IOException;
import java.util.Optional;

/** Makes the gates of one version's routes. */
final class Gates {

  private final Workshop workshop;
  private final Application application;

  Gates(Workshop workshop, Application application) {
    this.workshop = workshop;
    this.application = application;
  }

  Gate of(Trigger.Http trigger) {
    Auth auth = trigger.auth();
    if (auth instanceof Auth.None) {
      return Gate.OPEN;
    }
    if (auth instanceof Auth.Key key) {
      String secret = key.secret().value();
      return new KeyGate(secret, () -> keys(secret));
    }
    return new UnsupportedGate(
        auth instanceof Auth.Iam
            ? "`auth: iam` is the platform's own check; the local runner has none"
            : "app `" + application.name() + "` has authorizers, which are not checked yet");
  }

  private Optional<String> keys(String secret) {
    try {
      return workshop.secrets().get(secret);
    } catch (IOException unreadable) {
      workshop
          .events()
          .publish(
              new LocalEvent.Noticed(
                  workshop.clock().now(),
                  Optional.empty(),
                  Diagnostic.error(
                      "W0609", "the secrets cannot be read: " + unreadable.getMessage()),
                  Optional.empty()));
      return Optional.empty();
    }
  }
}
