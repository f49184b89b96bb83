package dev.wherry.azure.deployer.data;

import java.util.List;
import java.util.Map;

/**
 * What Azure takes, from {@code limits.json}.
 *
 * @param sources where the numbers stand, by service
 * @param date when they were read
 * @param memorySizes megabytes of an instance, from the smallest to the largest
 * @param javaVersions that the plan runs
 * @param answerSeconds that the front of an app waits for an answer
 * @param mostInstances of one function app
 * @param usualInstances at most, where nobody says otherwise
 * @param retentionDays that logs may be kept, from the fewest to the most
 * @param reservedPaths first segments of paths that the host keeps for itself
 * @param tags on one resource
 * @param tagNameLength characters
 * @param tagValueLength characters
 * @param siteNameLength characters
 * @param storageNameLength characters
 * @param vaultNameLength characters
 * @param workspaceNameLength characters
 */
public record Limits(
    Map<String, String> sources,
    String date,
    List<Integer> memorySizes,
    List<Integer> javaVersions,
    int answerSeconds,
    int mostInstances,
    int usualInstances,
    List<Integer> retentionDays,
    List<String> reservedPaths,
    int tags,
    int tagNameLength,
    int tagValueLength,
    int siteNameLength,
    int storageNameLength,
    int vaultNameLength,
    int workspaceNameLength) {

  /** Copies the collections in. */
  public Limits {
    sources = Map.copyOf(sources);
    memorySizes = List.copyOf(memorySizes);
    javaVersions = List.copyOf(javaVersions);
    retentionDays = List.copyOf(retentionDays);
    reservedPaths = List.copyOf(reservedPaths);
  }

  /** The most memory that an instance can have. */
  public int largestMemory() {
    return memorySizes.get(memorySizes.size() - 1);
  }

  /** The smallest size that holds so many megabytes; the largest where none does. */
  public int memory(int wanted) {
    return atLeast(memorySizes, wanted);
  }

  /** The shortest time that logs can be kept for so many days; the longest where none does. */
  public int retention(int days) {
    return atLeast(retentionDays, days);
  }

  private static int atLeast(List<Integer> steps, int wanted) {
    return steps.stream()
        .filter(step -> wanted <= step)
        .findFirst()
        .orElse(steps.get(steps.size() - 1));
  }

  /** Those that this version ships with. */
  public static Limits shipped() {
    return Shipped.ALL;
  }

  /** Read once, when first asked for. */
  private static final class Shipped {
    static final Limits ALL = DataFile.read("limits.json", Limits.class);
  }
}
