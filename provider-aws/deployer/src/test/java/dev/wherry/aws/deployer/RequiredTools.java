package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Optional;

/**
 * What tests need beside the JDK. A machine without it skips them and says so; where {@link
 * #VARIABLE} is set, as in CI, they fail instead.
 */
final class RequiredTools {

  /** The environment variable that asks for all of them. */
  static final String VARIABLE = "WHERRY_REQUIRE_AWS";

  private RequiredTools() {}

  /** What was found; without it the test is skipped, or fails where it may not be skipped. */
  static <T> T orSkip(Optional<T> found, String missing) {
    return orSkip(found, missing, System.getenv(VARIABLE) != null);
  }

  static <T> T orSkip(Optional<T> found, String missing, boolean required) {
    if (found.isPresent()) {
      return found.get();
    }
    return required
        ? fail(missing + ", and " + VARIABLE + " says that it must be there")
        : abort(missing + "; with " + VARIABLE + " this would fail");
  }
}
