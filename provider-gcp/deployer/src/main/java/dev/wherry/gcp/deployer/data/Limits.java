package dev.wherry.gcp.deployer.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What Google Cloud takes, from {@code limits.json}.
 *
 * @param sources where each number stands, by its name here
 * @param date when they were read
 * @param smallestMemory megabytes
 * @param cpuByMemory from the smallest to the largest
 * @param longestTimeoutSeconds of a function
 * @param environmentBytes of all names and values of one function
 * @param reservedEnvironment names that the platform sets itself
 * @param reservedEnvironmentPrefix how no name may begin
 * @param mostRetries of a scheduled call
 * @param shortestAttemptSeconds that Cloud Scheduler waits for an answer
 * @param longestAttemptSeconds that Cloud Scheduler waits for an answer
 * @param labels on one resource
 * @param functionNameLength characters; those of the Cloud Run service behind it, whose {@code
 *     service_id} must contain fewer than 50 ({@code google.cloud.run.v2.CreateServiceRequest})
 * @param serviceAccountNameLength characters
 * @param accountTitleLength bytes that an account's display name may have
 */
public record Limits(
    Map<String, String> sources,
    String date,
    int smallestMemory,
    List<CpuStep> cpuByMemory,
    int longestTimeoutSeconds,
    int environmentBytes,
    Set<String> reservedEnvironment,
    String reservedEnvironmentPrefix,
    int mostRetries,
    int shortestAttemptSeconds,
    int longestAttemptSeconds,
    int labels,
    int functionNameLength,
    int serviceAccountNameLength,
    int accountTitleLength) {

  /** Copies the collections in. */
  public Limits {
    sources = Map.copyOf(sources);
    cpuByMemory = List.copyOf(cpuByMemory);
    reservedEnvironment = Set.copyOf(reservedEnvironment);
  }

  /** The most memory that there is a processor for. */
  public int largestMemory() {
    return cpuByMemory.get(cpuByMemory.size() - 1).memory();
  }

  /** What a function of so many megabytes computes with. */
  public String cpu(int memory) {
    return cpuByMemory.stream()
        .filter(step -> memory <= step.memory())
        .findFirst()
        .orElse(cpuByMemory.get(cpuByMemory.size() - 1))
        .cpu();
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
