package dev.wherry.gcp.deployer.client;

import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderFailure;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refusals of Google whose way out is known, told by their words: they have no codes. */
final class KnownRefusals {

  private static final Pattern ACT_AS =
      Pattern.compile(
          "iam\\.service[aA]ccounts\\.actAs.*?([a-z0-9-]+@[a-z0-9.-]*[a-z0-9])", Pattern.DOTALL);

  /**
   * What each attempt waits for a fresh account: with those of a call and of a change together more
   * than two minutes. Google names sixty seconds as usual.
   */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private KnownRefusals() {}

  static ProviderFailure explain(ProviderFailure failure) {
    String words = failure.message().toLowerCase(Locale.ROOT);
    ProviderFailure told = isFresh(words) ? fresh(failure) : failure;
    Matcher actAs = ACT_AS.matcher(failure.message());
    if (actAs.find()) {
      return told.hint(
          "let yourself run functions as it: `gcloud iam service-accounts add-iam-policy-binding "
              + actAs.group(1)
              + " --role=roles/iam.serviceAccountUser --member=\"user:$(gcloud config get account)\"`");
    }
    if (words.contains("maximum number of service accounts")) {
      return of(FailureKind.REJECTED, failure)
          .hint(
              "each function has a service account of its own: delete unused ones, or ask for more"
                  + " under IAM & Admin > Quotas, `Service Account Count`");
    }
    if (isFresh(words)) {
      return told;
    }
    if (words.contains("permission denied on secret")) {
      return of(FailureKind.UNAVAILABLE, failure)
          .hint("the right to read a secret counts everywhere after some minutes")
          .after(FRESH);
    }
    if (words.contains("build service account")) {
      return failure.hint(
          "let the account that builds run do so: `gcloud projects add-iam-policy-binding PROJECT"
              + " --member=serviceAccount:NUMBER-compute@developer.gserviceaccount.com"
              + " --role=roles/cloudbuild.builds.builder`, with the project's id and number");
    }
    if (words.contains("quota project")) {
      return failure.hint(
          "name the project that calls are counted to: `gcloud auth application-default"
              + " set-quota-project PROJECT`");
    }
    if (words.contains("permitted customer")
        || words.contains("allowedpolicymembers")
        || words.contains("constraints/iam.")) {
      return failure.hint(
          "the organization allows no public functions (iam.allowedPolicyMemberDomains or"
              + " iam.managed.allowedPolicyMembers): give the"
              + " routes `auth: iam`, or ask for an exception");
    }
    return failure;
  }

  /** The refusal of an account that was made a moment ago: it is not known everywhere at once. */
  static ProviderFailure fresh(ProviderFailure failure) {
    return of(FailureKind.UNAVAILABLE, failure)
        .hint("a new service account is known everywhere after a minute")
        .after(FRESH);
  }

  /** Google does not always say whether an account is not there or may not be used. */
  private static boolean isFresh(String words) {
    return (words.contains("does not exist") || words.contains("may not exist"))
        && (words.contains("service account") || words.contains("serviceaccount"));
  }

  private static ProviderFailure of(FailureKind kind, ProviderFailure failure) {
    return new ProviderFailure(
        kind, failure.message(), failure.resource(), Optional.empty(), failure.retryAfter());
  }
}
