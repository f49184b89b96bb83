package dev.wherry.engine.release;

import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.ResourceId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a deployment is about to touch, written before its first call.
 *
 * @param deployment which
 * @param by who
 * @param started when
 * @param touched every resource that may differ from the last release, as it was last wanted, by
 *     this deployment and those before that did not finish; digests filled in
 */
public record Intent(
    String deployment, Actor by, Instant started, Map<ResourceId, NativeResource> touched) {

  /** Copies the map in, in order. */
  public Intent {
    touched = Collections.unmodifiableMap(new TreeMap<>(touched));
  }
}
