package dev.wherry.spi.compile;

import dev.wherry.model.Document;
import java.util.Map;

/** What a provider lets a manifest override. */
public interface OverrideRules {

  /** The code of what is wrong with an override. */
  ProblemCode code();

  /** What messages call the provider. */
  String platform();

  /** The types that may be overridden. */
  ResourceTypes types();

  /**
   * Properties that Wherry keeps for itself, with what to do instead. A path has points between its
   * parts.
   */
  Map<String, String> owned(String type, ResourceType known);

  /** Where the provider describes a type. */
  String page(String type);

  /** Whether a value stands for something that the provider finds out later. */
  boolean open(Document value);
}
