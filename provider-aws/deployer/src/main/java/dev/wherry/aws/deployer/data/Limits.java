package dev.wherry.aws.deployer.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What AWS takes, from {@code limits.json}.
 *
 * @param sources where the numbers stand, by service
 * @param date when they were read
 * @param smallestMemory megabytes
 * @param largestMemory megabytes
 * @param longestTimeoutSeconds of a function
 * @param artifactBytes of a function's code, unzipped
 * @param environmentBytes of all names and values of one function
 * @param environmentName a regular expression
 * @param reservedEnvironment names that Lambda sets itself
 * @param mostRetries of an asynchronous call
 * @param shortestEventAgeSeconds of an asynchronous call
 * @param longestEventAgeSeconds of an asynchronous call
 * @param tags on one resource
 * @param gatewayTimeoutSeconds of an integration behind an HTTP API
 * @param gatewayRoutes of one HTTP API, unless AWS raised it
 * @param gatewayIntegrations of one HTTP API
 * @param gatewayAuthorizers of one HTTP API, unless AWS raised it
 * @param authorizerAudiences of one authorizer
 * @param routeScopes of one route
 * @param longestCorsAgeSeconds that a browser may remember a preflight answer
 * @param longestSchedulerAgeSeconds that Scheduler keeps trying
 * @param retentionDays that CloudWatch Logs takes, in order
 * @param stackResources in one stack
 * @param nestedResources in all nested stacks of an operation
 * @param stackOutputs of one stack
 */
public record Limits(
    Map<String, String> sources,
    String date,
    int smallestMemory,
    int largestMemory,
    int longestTimeoutSeconds,
    long artifactBytes,
    int environmentBytes,
    String environmentName,
    Set<String> reservedEnvironment,
    int mostRetries,
    int shortestEventAgeSeconds,
    int longestEventAgeSeconds,
    int tags,
    int gatewayTimeoutSeconds,
    int gatewayRoutes,
    int gatewayIntegrations,
    int gatewayAuthorizers,
    int authorizerAudiences,
    int routeScopes,
    int longestCorsAgeSeconds,
    int longestSchedulerAgeSeconds,
    List<Integer> retentionDays,
    int stackResources,
    int nestedResources,
    int stackOutputs) {

  /** Copies the collections in. */
  public Limits {
    sources = Map.copyOf(sources);
    reservedEnvironment = Set.copyOf(reservedEnvironment);
    retentionDays = List.copyOf(retentionDays);
  }

  /** Those that this version ships with. */
  public static Limits shipped() {
    return Shipped.ALL;
  }

  private static Limits read() {
    try (InputStream in = Objects.requireNonNull(Limits.class.getResourceAsStream("limits.json"))) {
      return new ObjectMapper().readValue(in, Limits.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read once, when first asked for. */
  private static final class Shipped {

    static final Limits ALL = read();
  }
}
