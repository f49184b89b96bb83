package dev.wherry.engine.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActorsTest {

  static Stream<Arguments> pipelines() {
    return Stream.of(
        Arguments.of("", ""),
        Arguments.of("CI_JOB_URL=https://gitlab.test/j/1", "https://gitlab.test/j/1"),
        Arguments.of("BUILD_URL=https://jenkins.test/9/", "https://jenkins.test/9/"),
        Arguments.of("BUILD_URL= ", ""),
        Arguments.of(
            "GITHUB_SERVER_URL=https://github.test GITHUB_REPOSITORY=kim/shop GITHUB_RUN_ID=7",
            "https://github.test/kim/shop/actions/runs/7"),
        Arguments.of("GITHUB_SERVER_URL=https://github.test GITHUB_REPOSITORY=kim/shop", ""),
        Arguments.of(
            "SYSTEM_COLLECTIONURI=https://dev.azure.test/kim/ SYSTEM_TEAMPROJECT=shop"
                + " BUILD_BUILDID=42",
            "https://dev.azure.test/kim/shop/_build/results?buildId=42"),
        Arguments.of("SYSTEM_COLLECTIONURI=https://dev.azure.test/kim/ BUILD_BUILDID=42", ""));
  }

  @ParameterizedTest
  @MethodSource("pipelines")
  void aPipelineIsKnownByItsPage(String variables, String page) {
    Map<String, String> environment =
        Arrays.stream(variables.split(" "))
            .filter(variable -> variable.contains("="))
            .map(variable -> variable.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    Optional<String> expected = page.isEmpty() ? Optional.empty() : Optional.of(page);
    assertEquals(expected, Actors.current(environment).link());
  }

  /** Names of projects may hold blanks, and addresses may not. */
  @ParameterizedTest
  @MethodSource("blanks")
  void anAddressHasNoBlanks(String project, String page) {
    Map<String, String> environment =
        Map.of(
            "SYSTEM_COLLECTIONURI", "https://dev.azure.test/kim/",
            "SYSTEM_TEAMPROJECT", project,
            "BUILD_BUILDID", "1");
    assertEquals(Optional.of(page), Actors.current(environment).link());
  }

  static Stream<Arguments> blanks() {
    return Stream.of(
        Arguments.of(
            "photo desk", "https://dev.azure.test/kim/photo%20desk/_build/results?buildId=1"));
  }

  /** Who is told that a lock is held is told where. */
  @ParameterizedTest
  @MethodSource("links")
  void theLinkIsSaid(Optional<String> link, String said) {
    assertEquals(said, new Actor("kim", "runner", Optional.empty(), 7, link).toString());
  }

  static Stream<Arguments> links() {
    return Stream.of(
        Arguments.of(Optional.empty(), "kim@runner"),
        Arguments.of(Optional.of("https://ci.test/7"), "kim@runner (https://ci.test/7)"));
  }
}
