package dev.wherry.spi.apply;

import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.spi.failure.ProviderFailure;

/** What happened to a resource while a plan is applied. */
public sealed interface ApplyEvent {

  /** What it happened to. */
  ResourceId resource();

  /** What is being done to it. */
  Action action();

  /** Work on it began. */
  record Started(ResourceId resource, Action action) implements ApplyEvent {}

  /** A part of the work on it began. */
  record Phase(ResourceId resource, Action action, String name) implements ApplyEvent {}

  /** The provider asked to come back later. */
  record Retried(ResourceId resource, Action action, ProviderFailure failure)
      implements ApplyEvent {}

  /** It is as it should be. */
  record Done(ResourceId resource, Action action) implements ApplyEvent {}

  /** It could not be done. */
  record Failed(ResourceId resource, Action action, ProviderFailure failure)
      implements ApplyEvent {}

  /** It was done, and the provider took it back because something else failed. */
  record Undone(ResourceId resource, Action action) implements ApplyEvent {}
}
