package dev.wherry.engine.manifest;

import static dev.wherry.engine.manifest.shape.HttpShape.AUDIENCE;
import static dev.wherry.engine.manifest.shape.HttpShape.AUTHORIZERS;
import static dev.wherry.engine.manifest.shape.HttpShape.CERTIFICATE;
import static dev.wherry.engine.manifest.shape.HttpShape.CORS;
import static dev.wherry.engine.manifest.shape.HttpShape.CREDENTIALS;
import static dev.wherry.engine.manifest.shape.HttpShape.DOMAIN;
import static dev.wherry.engine.manifest.shape.HttpShape.DOMAIN_NAME;
import static dev.wherry.engine.manifest.shape.HttpShape.ENDPOINT;
import static dev.wherry.engine.manifest.shape.HttpShape.HEADERS;
import static dev.wherry.engine.manifest.shape.HttpShape.HTTP;
import static dev.wherry.engine.manifest.shape.HttpShape.ISSUER;
import static dev.wherry.engine.manifest.shape.HttpShape.JWT;
import static dev.wherry.engine.manifest.shape.HttpShape.KEYS;
import static dev.wherry.engine.manifest.shape.HttpShape.MAX_AGE;
import static dev.wherry.engine.manifest.shape.HttpShape.ORIGINS;

import dev.wherry.engine.manifest.shape.TriggerShape;
import dev.wherry.engine.manifest.yaml.Node;
import dev.wherry.model.Auth;
import dev.wherry.model.Authorizer;
import dev.wherry.model.AuthorizerName;
import dev.wherry.model.HttpSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what HTTP triggers share, and who checks their callers. */
final class HttpReader {

  private final Section http;
  private final Section app;

  HttpReader(Section app) {
    this.app = app;
    this.http =
        app.section(HTTP)
            .orElseGet(
                () ->
                    new Section(
                        new Node.Fields(Map.of(), false, app.place()), app.place(), app.reading()));
  }

  /** What triggers ask of their callers that say nothing themselves. */
  Auth auth() {
    return http.value(TriggerShape.AUTH).map(TriggerReader::auth).orElseGet(Auth.None::new);
  }

  HttpSettings settings() {
    return new HttpSettings(
        http.section(CORS).flatMap(HttpReader::cors),
        http.section(DOMAIN).flatMap(HttpReader::domain),
        http.valueOrDefault(ENDPOINT),
        http.origin());
  }

  private static Optional<HttpSettings.Cors> cors(Section section) {
    return Optional.of(
        new HttpSettings.Cors(
            section.values(ORIGINS),
            section.values(HEADERS),
            section.valueOrDefault(CREDENTIALS),
            section.valueOrDefault(MAX_AGE),
            section.origin()));
  }

  private static Optional<HttpSettings.Domain> domain(Section section) {
    try {
      return Optional.of(
          new HttpSettings.Domain(
              section.required(DOMAIN_NAME), section.value(CERTIFICATE), section.origin()));
    } catch (UnreadableException alreadyReported) {
      return Optional.empty();
    }
  }

  Map<AuthorizerName, Authorizer> authorizers() {
    Map<AuthorizerName, Authorizer> authorizers = new LinkedHashMap<>();
    app.entries(AUTHORIZERS)
        .forEach(
            (name, entry) -> {
              AuthorizerName authorizer = new AuthorizerName(name);
              app.section(entry)
                  .flatMap(section -> authorizer(authorizer, section))
                  .ifPresent(read -> authorizers.put(authorizer, read));
            });
    return authorizers;
  }

  private static Optional<Authorizer> authorizer(AuthorizerName name, Section section) {
    try {
      Section jwt = section.requiredSection(JWT);
      return Optional.of(
          new Authorizer.Jwt(
              name, jwt.required(ISSUER), jwt.values(AUDIENCE), jwt.value(KEYS), section.origin()));
    } catch (UnreadableException alreadyReported) {
      return Optional.empty();
    }
  }
}
