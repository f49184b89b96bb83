package dev.wherry.testkit.stub;

import dev.wherry.spi.blueprint.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A cloud on this machine, with a way to look behind it. Closing it ends its servers. */
public interface Stub extends AutoCloseable {

  /** What its services share. */
  StubWorld world();

  /** The calls, and what goes wrong with them. */
  default Traffic traffic() {
    return world().traffic();
  }

  /** What exists of apps, in Wherry's words. */
  Set<ResourceId> live();

  /** All that exists and how it is, but for what differs each time it is made. */
  Map<String, String> snapshot();

  /** Every text that Wherry keeps here, by key. */
  Map<String, String> stored();

  /** What is there that Wherry keeps things in. */
  Set<String> places();

  /** The values that secrets have by now. */
  List<String> secretValues();

  @Override
  void close();
}
