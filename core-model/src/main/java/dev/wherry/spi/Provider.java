package dev.wherry.spi;

import dev.wherry.model.ProviderName;

/** Someone who runs functions. */
public interface Provider {

  /** Its name in the manifest. */
  ProviderName name();

  /** What it has. */
  Capabilities capabilities();
}
