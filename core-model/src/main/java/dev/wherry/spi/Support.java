package dev.wherry.spi;

/** How a provider gives what the manifest asks for. */
public enum Support {
  /** The platform has it. */
  NATIVE,
  /** Wherry makes it from what the platform has. */
  EMULATED,
  /** It cannot be had there. */
  UNSUPPORTED
}
