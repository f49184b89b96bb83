package dev.wherry.spi.operate;

import dev.wherry.model.ResourceName;
import dev.wherry.spi.blueprint.Blueprint;
import java.util.List;
import java.util.Set;

/** The secrets of one app and stage, in the target's own vault. Values go in and never out. */
public interface SecretStore {

  /**
   * Whether giving this secret a value changes what deployments change too, as where a stack has to
   * take it in first: no deployment may run meanwhile.
   */
  default boolean touchesStack(ResourceName secret) throws InterruptedException {
    return false;
  }

  /** Gives a secret a value, whether it had one or not. */
  void set(ResourceName secret, SecretValue value) throws InterruptedException;

  /**
   * The same before a first deployment, where the store makes the secret itself: as the deployment
   * would, since what it is made with may never change afterwards.
   *
   * @param wanted what the app is to become; empty where nothing about the secret is out of the
   *     ordinary
   */
  default void set(ResourceName secret, SecretValue value, Blueprint wanted)
      throws InterruptedException {
    set(secret, value);
  }

  /**
   * Lets deployed functions read a secret anew, where they would go on with its old value for a
   * while.
   *
   * @return what was done, for people; nothing where functions find a new value by themselves
   */
  default List<String> refresh(ResourceName secret) throws InterruptedException {
    return List.of();
  }

  /** Those that have a value. */
  Set<ResourceName> list() throws InterruptedException;

  /** Takes a secret's value away; one without is no failure. */
  void remove(ResourceName secret) throws InterruptedException;
}
