package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.ManifestProblem;
import dev.wherry.engine.diagnostic.Nearest;
import dev.wherry.model.Auth;
import dev.wherry.model.Resource;
import dev.wherry.model.Trigger;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Who checks callers exists: the authorizer, or the secret with the keys. */
final class AuthRule implements Rule {

  @Override
  public void check(Subject subject, Consumer<Diagnostic> report) {
    subject.triggers(Trigger.Http.class, (function, http) -> trigger(http, subject, report));
  }

  private static void trigger(Trigger.Http http, Subject subject, Consumer<Diagnostic> report) {
    SourceLocation place = place(http, subject);
    if (http.auth() instanceof Auth.By by) {
      authorizer(by, place, subject, report);
    } else if (http.auth() instanceof Auth.Key key) {
      secret(key, place, subject, report);
    }
    if (!http.scopes().isEmpty()
        && !(http.auth() instanceof Auth.By)
        && subject.isSound(http.origin(), "auth")) {
      report.accept(
          ManifestProblem.USELESS_SCOPES
              .at(http.origin().at("scopes"), "only an authorizer's tokens have scopes")
              .hint("write `auth: ` and the name of an authorizer, or remove `scopes`"));
    }
  }

  /** A trigger that says nothing has it from the app. */
  private static SourceLocation place(Trigger.Http http, Subject subject) {
    return http.origin().keys().containsKey("auth")
        ? http.origin().at("auth")
        : subject.application().http().origin().at("auth");
  }

  private static void authorizer(
      Auth.By by, SourceLocation place, Subject subject, Consumer<Diagnostic> report) {
    String name = by.authorizer().value();
    if (subject.declared().authorizers().contains(name)) {
      return;
    }
    Set<String> words = new TreeSet<>(subject.declared().authorizers());
    words.addAll(Set.of("none", "key", "iam"));
    Diagnostic diagnostic =
        ManifestProblem.UNKNOWN_AUTHORIZER.at(place, "there is no authorizer `" + name + "`");
    report.accept(
        Nearest.to(name, words)
            .map(near -> diagnostic.hint("did you mean `" + near + "`?"))
            .orElseGet(
                () ->
                    diagnostic.hint(
                        "name it under `authorizers`, or write `none`, `key` or `iam`")));
  }

  private static void secret(
      Auth.Key key, SourceLocation place, Subject subject, Consumer<Diagnostic> report) {
    String name = key.secret().value();
    Optional<Resource> found = subject.resource(key.secret());
    boolean reported = found.isEmpty() && subject.declared().resources().contains(name);
    if (!reported && !(found.isPresent() && found.get() instanceof Resource.Secret)) {
      report.accept(
          ManifestProblem.NO_KEY_SECRET
              .at(
                  place,
                  "`auth: key` compares with the secret `"
                      + name
                      + "`, which the app does not have")
              .hint("add `" + name + ": secret` under `resources`"));
    }
  }
}
