package dev.wherry.aws.deployer.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What AWS takes, from {@code limits.json}, which says of each where it stands and when that was
 * read.
 *
 * @param smallestMemory megabytes
 * @param largestMemory megabytes
 * @param longestTimeoutSeconds of a function
 * @param artifactBytes of a function's code, unzipped
 * @param functionNameLength characters of a function's name
 * @param environmentBytes of all names and values of one function
 * @param environmentName a regular expression
 * @param reservedEnvironment names that Lambda sets itself
 * @param mostRetries of an asynchronous call
 * @param shortestEventAgeSeconds of an asynchronous call
 * @param longestEventAgeSeconds of an asynchronous call
 * @param snapStartStorageMegabytes of {@code /tmp} that a function with SnapStart may have
 * @param tags on one resource
 * @param tagKeyLength characters
 * @param tagValueLength characters
 * @param gatewayTimeoutSeconds of an integration behind an HTTP API
 * @param shortestIntegrationMillis that an HTTP API may be told to wait for an integration
 * @param gatewayRoutes of one HTTP API, unless AWS raised it
 * @param gatewayIntegrations of one HTTP API
 * @param gatewayAuthorizers of one HTTP API, unless AWS raised it
 * @param authorizerAudiences of one authorizer
 * @param routeScopes of one route
 * @param longestCorsAgeSeconds that a browser may remember a preflight answer
 * @param longestSchedulerAgeSeconds that Scheduler keeps trying
 * @param retentionDays that CloudWatch Logs takes, in order
 * @param rolePolicyCharacters in all inline policies of a role, without white space
 * @param stackResources in one stack
 * @param nestedResources in all nested stacks of an operation
 * @param stackOutputs of one stack
 * @param stackParameters of one stack
 * @param templateBytes of a template in a bucket
 * @param callTemplateBytes of a template in a call
 */
public record Limits(
    int smallestMemory,
    int largestMemory,
    int longestTimeoutSeconds,
    long artifactBytes,
    int functionNameLength,
    int environmentBytes,
    String environmentName,
    Set<String> reservedEnvironment,
    int mostRetries,
    int shortestEventAgeSeconds,
    int longestEventAgeSeconds,
    int snapStartStorageMegabytes,
    int tags,
    int tagKeyLength,
    int tagValueLength,
    int gatewayTimeoutSeconds,
    int shortestIntegrationMillis,
    int gatewayRoutes,
    int gatewayIntegrations,
    int gatewayAuthorizers,
    int authorizerAudiences,
    int routeScopes,
    int longestCorsAgeSeconds,
    int longestSchedulerAgeSeconds,
    List<Integer> retentionDays,
    int rolePolicyCharacters,
    int stackResources,
    int nestedResources,
    int stackOutputs,
    int stackParameters,
    int templateBytes,
    int callTemplateBytes) {

  /** Copies the collections in. */
  public Limits {
    reservedEnvironment = Set.copyOf(reservedEnvironment);
    retentionDays = List.copyOf(retentionDays);
  }

  /** Those that this version ships with. */
  public static Limits shipped() {
    return Shipped.ALL;
  }

  private static Limits read() {
    try (InputStream in = Objects.requireNonNull(Limits.class.getResourceAsStream("limits.json"))) {
      ObjectMapper mapper = new ObjectMapper();
      ObjectNode values = mapper.createObjectNode();
      mapper
          .readTree(in)
          .get("limits")
          .properties()
          .forEach(limit -> values.set(limit.getKey(), limit.getValue().get("value")));
      return mapper.treeToValue(values, Limits.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read once, when first asked for. */
  private static final class Shipped {

    static final Limits ALL = read();
  }
}
