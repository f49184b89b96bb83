package dev.wherry.azure.deployer.compile;

import dev.wherry.spi.compile.ClassPathPlace;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The jars of Wherry's that stand in an app directory.
 *
 * @param outer what Azure's worker loads, beside its own libraries
 * @param inner what stands beside the user's jars in the nested folder, by file name, in the order
 *     of the class path
 * @param forTokens the same of those that an app with an authorizer needs besides
 */
public record AdapterJars(URI outer, Map<String, URI> inner, Map<String, URI> forTokens) {

  /** Copies the maps in, in order. */
  public AdapterJars {
    inner = Collections.unmodifiableMap(new LinkedHashMap<>(inner));
    forTokens = Collections.unmodifiableMap(new LinkedHashMap<>(forTokens));
  }

  /** Those that this program runs with. The worker brings Azure's own library. */
  public static AdapterJars onClassPath() {
    URI outer = ClassPathPlace.holding("dev/wherry/azure/entry/package-info.class");
    Map<String, URI> inner = new LinkedHashMap<>();
    inner.put(
        "wherry-azure-runtime.jar",
        ClassPathPlace.holding("dev/wherry/azure/runtime/package-info.class"));
    inner.put(
        "wherry-function-runtime.jar",
        ClassPathPlace.holding("dev/wherry/runtime/package-info.class"));
    Map<String, URI> forTokens = new LinkedHashMap<>();
    forTokens.put(
        "wherry-function-jwt.jar", ClassPathPlace.holding("dev/wherry/jwt/package-info.class"));
    forTokens.put("nimbus-jose-jwt.jar", ClassPathPlace.holding("com/nimbusds/jwt/JWT.class"));
    return new AdapterJars(outer, inner, forTokens);
  }
}
