package dev.wherry.runtime.bind;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What fills members that the body lacks.
 *
 * @param path the decoded path parameters
 * @param query the decoded query parameters, where the method lets them fill members; else empty
 */
public record Parameters(Map<String, String> path, Map<String, List<String>> query) {

  /** No parameters. */
  public static final Parameters NONE = new Parameters(Map.of(), Map.of());

  @Nullable List<String> values(String name) {
    String value = path.get(name);
    return value != null ? List.of(value) : query.get(name);
  }
}
