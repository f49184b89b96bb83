package dev.wherry.aws.deployer.client;

import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why none of the places that the SDK looks in gave credentials. Its message lists all of them, as
 * {@code [NameCredentialsProvider(settings): reason, …]}; most say only that nothing was set there.
 */
final class MissingCredentials {

  private static final Pattern PLACE =
      Pattern.compile(
          "\\w+CredentialsProvider\\(.*?\\): (.*?)(?=, \\w+CredentialsProvider\\(|]?$)",
          Pattern.DOTALL);

  /** What is said of a place that nobody uses. */
  private static final List<String> UNUSED =
      List.of(
          "Access key must be specified",
          "AWS_WEB_IDENTITY_TOKEN_FILE",
          "AWS_CONTAINER_CREDENTIALS",
          "credentials from IMDS",
          "IMDS credentials have been disabled",
          "no credentials for profile 'default'");

  private MissingCredentials() {}

  /** The failure behind the message of the chain. */
  static ProviderFailure of(String message) {
    List<String> reasons = reasons(message).toList();
    String because = reasons.isEmpty() ? "" : ": " + String.join("; ", reasons);
    return ProviderFailure.of(
            FailureKind.CREDENTIALS, "no credentials for AWS were found" + because)
        .hint("sign in with `aws sso login`, or set AWS_PROFILE or AWS_ACCESS_KEY_ID");
  }

  private static Stream<String> reasons(String message) {
    return PLACE
        .matcher(message)
        .results()
        .map(MissingCredentials::reason)
        .filter(reason -> UNUSED.stream().noneMatch(reason::contains));
  }

  /** Without what a file says, which may hold keys. */
  private static String reason(MatchResult place) {
    String reason = place.group(1);
    int file = reason.indexOf(": ProfileFile(");
    return file < 0 ? reason : reason.substring(0, file);
  }
}
