package dev.wherry.model;

import java.util.Map;
import java.util.Optional;

/**
 * An app as one stage and target see it.
 *
 * @param name the app's name
 * @param description one line for people
 * @param java what its functions run on
 * @param build how its code is built
 * @param http what all its HTTP triggers share
 * @param json how JSON is read and written
 * @param authorizers who checks callers, by name
 * @param functions those that this target has, by name, in the order written
 * @param resources by name, in the order written
 * @param origin where it was written
 */
public record Application(
    AppName name,
    Optional<String> description,
    JavaRelease java,
    BuildSettings build,
    HttpSettings http,
    JsonSettings json,
    Map<AuthorizerName, Authorizer> authorizers,
    Map<FunctionName, FunctionSpec> functions,
    Map<ResourceName, Resource> resources,
    Origin origin) {

  /** Copies the collections in. */
  public Application {
    authorizers = Ordered.copyOf(authorizers);
    functions = Ordered.copyOf(functions);
    resources = Ordered.copyOf(resources);
  }
}
