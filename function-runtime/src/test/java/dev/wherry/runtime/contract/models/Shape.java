package dev.wherry.runtime.contract.models;

/** A sealed class without annotations; one member carries the discriminator as a component. */
sealed interface Shape {

  record Circle(double radius) implements Shape {}

  record Named(String kind, String name) implements Shape {}

  final class Function extends Echo<Shape> {}
}
