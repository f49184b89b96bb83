package dev.wherry.testkit;

import dev.wherry.model.AppName;
import dev.wherry.model.Application;
import dev.wherry.model.Authorizer;
import dev.wherry.model.AuthorizerName;
import dev.wherry.model.BuildSettings;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.HttpSettings;
import dev.wherry.model.JavaRelease;
import dev.wherry.model.JsonSettings;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An app for a test, without a manifest. */
public final class TestApplication {

  private final String name;
  private final Map<FunctionName, FunctionSpec> functions = new LinkedHashMap<>();
  private final Map<ResourceName, Resource> resources = new LinkedHashMap<>();
  private final Map<AuthorizerName, Authorizer> authorizers = new LinkedHashMap<>();
  private Optional<HttpSettings.Cors> cors = Optional.empty();
  private HttpSettings.Endpoint endpoint = HttpSettings.Endpoint.GATEWAY;

  /** An app without functions. */
  public TestApplication(String name) {
    this.name = name;
  }

  /** Adds a function. */
  public TestApplication with(TestFunction function) {
    FunctionSpec spec = function.spec();
    functions.put(spec.name(), spec);
    return this;
  }

  /** Adds a resource. */
  public TestApplication with(Resource resource) {
    resources.put(resource.name(), resource);
    return this;
  }

  /** Adds an authorizer. */
  public TestApplication with(Authorizer authorizer) {
    authorizers.put(authorizer.name(), authorizer);
    return this;
  }

  /** Lets browsers call from other origins. */
  public TestApplication with(HttpSettings.Cors settings) {
    cors = Optional.of(settings);
    return this;
  }

  /** Says where callers find the functions. */
  public TestApplication with(HttpSettings.Endpoint callers) {
    endpoint = callers;
    return this;
  }

  /** The common part of a resource. */
  public static Resource.Common resource(String name) {
    return new Resource.Common(
        new ResourceName(name), Optional.empty(), Map.of(), TestFunction.origin());
  }

  /** The app. */
  public Application build() {
    return new Application(
        new AppName(name),
        Optional.empty(),
        new JavaRelease(17),
        new BuildSettings(
            Optional.empty(), Optional.empty(), Optional.empty(), TestFunction.origin()),
        new HttpSettings(cors, Optional.empty(), endpoint, TestFunction.origin()),
        new JsonSettings(
            JsonSettings.BUILT_IN, JsonSettings.Names.AS_WRITTEN, JsonSettings.Unknown.IGNORE),
        authorizers,
        functions,
        resources,
        TestFunction.origin());
  }
}
