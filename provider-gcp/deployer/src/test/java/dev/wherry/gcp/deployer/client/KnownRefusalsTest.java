package dev.wherry.gcp.deployer.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.api.gax.rpc.StatusCode;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Google's own words, as they were seen, and what is made of them. */
class KnownRefusalsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "PERMISSION_DENIED | Permission 'iam.serviceaccounts.actAs' denied on service account"
            + " a@p.iam.gserviceaccount.com (or it may not exist). | UNAVAILABLE"
            + " | let yourself run functions as it",
        "INVALID_ARGUMENT | Service account a@p.iam.gserviceaccount.com does not exist."
            + " | UNAVAILABLE | a new service account is known everywhere after a minute",
        "PERMISSION_DENIED | Permission 'iam.serviceAccounts.actAs' denied on"
            + " a@p.iam.gserviceaccount.com | PERMISSION | let yourself run functions as it",
        "RESOURCE_EXHAUSTED | Maximum number of service accounts on project reached. | REJECTED"
            + " | each function has a service account of its own",
        "PERMISSION_DENIED | Your application is authenticating by using local Application"
            + " Default Credentials and needs a quota project. | PERMISSION"
            + " | name the project that calls are counted to",
        "FAILED_PRECONDITION | One or more users named in the policy do not belong to a permitted"
            + " customer. | REJECTED | the organization allows no public functions",
      })
  void refusalsAreExplained(StatusCode.Code code, String words, FailureKind kind, String hint) {
    ProviderFailure failure = Failures.of(code, words);
    assertEquals(kind, failure.kind());
    assertTrue(failure.hint().orElseThrow().startsWith(hint), failure::toString);
  }

  /** Four pauses of a call, eight times, and what is between them. */
  @Test
  void aFreshAccountIsWaitedForMoreThanTwoMinutes() {
    ProviderFailure failure =
        Failures.of(StatusCode.Code.INVALID_ARGUMENT, "Service account a@p does not exist.");
    assertTrue(failure.retryAfter().orElseThrow().toSeconds() * 4 * 8 > 120, failure::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "serviceusage.services.get, roles/serviceusage.serviceUsageViewer",
    "logging.logEntries.list, roles/logging.viewer",
    "resourcemanager.projects.setIamPolicy, roles/resourcemanager.projectIamAdmin",
    "run.services.setIamPolicy, roles/run.admin",
  })
  void everyPermissionThatIsUsedHasARole(String permission, String role) {
    assertEquals(role, Roles.granting(permission).orElseThrow());
  }
}
