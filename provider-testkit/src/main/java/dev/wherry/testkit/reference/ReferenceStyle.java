package dev.wherry.testkit.reference;

/** How a cloud is changed. */
public enum ReferenceStyle {
  /** All at once, undone by the cloud when something fails. */
  STACK,
  /** One resource at a time. */
  RESOURCES
}
