package dev.wherry.testkit.stub;

import dev.wherry.model.ResourceName;

/** What a test on a stub has at hand: the stub, commands, and an app in three versions. */
public interface StubCase {

  /** The secret that the app reads. */
  ResourceName KEY = new ResourceName("stripe-key");

  /** The stub. */
  Stub stub();

  /** Commands on it. */
  Commands commands();

  /** The app's manifest: a function with a route and a schedule that reads a secret. */
  String first();

  /** The same with other memory and another time. */
  String second();

  /** Another memory and time, with the route at a function that there was none of. */
  String rebuilt();

  /** Gives the secret a value, as a user does before a first deployment. */
  void setSecret() throws Exception;
}
