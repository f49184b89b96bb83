package dev.wherry.azure.deployer.client;

import dev.wherry.spi.failure.FailureKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refusals of Azure whose meaning or way out is known, by Azure's codes. */
final class KnownRefusals {

  private static final Map<String, FailureKind> KINDS =
      Map.ofEntries(
          Map.entry("MissingSubscriptionRegistration", FailureKind.BLOCKED),
          Map.entry("SubscriptionNotRegistered", FailureKind.BLOCKED),
          Map.entry("ScopeLocked", FailureKind.BLOCKED),
          Map.entry("DeploymentStackInNonTerminalState", FailureKind.REJECTED),
          Map.entry("RequestDisallowedByPolicy", FailureKind.BLOCKED),
          Map.entry("ReadOnlyDisabledSubscription", FailureKind.BLOCKED),
          Map.entry("StorageAccountAlreadyTaken", FailureKind.FOREIGN),
          Map.entry("StorageAccountAlreadyExists", FailureKind.FOREIGN),
          Map.entry("VaultAlreadyExists", FailureKind.FOREIGN),
          Map.entry("WebsiteAlreadyExists", FailureKind.FOREIGN),
          Map.entry("RoleAssignmentExists", FailureKind.FOREIGN),
          Map.entry("PrincipalNotFound", FailureKind.UNAVAILABLE),
          Map.entry("AuthorizationFailed", FailureKind.PERMISSION),
          Map.entry("LinkedAuthorizationFailed", FailureKind.PERMISSION),
          Map.entry("AuthorizationPermissionMismatch", FailureKind.PERMISSION),
          Map.entry("InvalidAuthenticationTokenTenant", FailureKind.CREDENTIALS),
          Map.entry("ExpiredAuthenticationToken", FailureKind.CREDENTIALS));

  private static final Pattern DENIED =
      Pattern.compile(
          "object id '([0-9a-fA-F-]+)' does not have (?:authorization|permission) to perform"
              + " action '([^']+)'(?: over scope '([^']+)')?");

  private static final Pattern NAMESPACE = Pattern.compile("[nN]amespace '([A-Za-z.]+)'");

  private static final String TAKEN =
      "the name follows from subscription, app and stage and is somebody else's: name the app or"
          + " the stage otherwise";

  /**
   * What a deployment stack says that no longer knows what it manages
   * (https://learn.microsoft.com/azure/azure-resource-manager/bicep/deployment-stacks, known
   * issues).
   */
  private static final String OUT_OF_SYNC = "might not have an accurate list of managed resources";

  private static final String IN_SYNC_AGAIN =
      "see with `az stack group show` that it lists nothing of others; then put its template once"
          + " with `az stack group create --bypass-stack-out-of-sync-error`, and deploy again";

  private KnownRefusals() {}

  /** What a refusal is, where its status does not tell. */
  static Optional<FailureKind> kind(Refusal refusal) {
    if (isTaken(refusal)) {
      return Optional.of(FailureKind.FOREIGN);
    }
    return Optional.ofNullable(KINDS.get(refusal.code()));
  }

  /** The web provider says only {@code Conflict}. */
  private static boolean isTaken(Refusal refusal) {
    return refusal.code().equals("Conflict")
        && refusal.message().toLowerCase(Locale.ROOT).contains("website with given name");
  }

  /** What to do next. */
  static Optional<String> hint(Refusal refusal) {
    return switch (refusal.code()) {
      case "MissingSubscriptionRegistration", "SubscriptionNotRegistered" ->
          Optional.of(
              "register it: `az provider register --wait --namespace " + namespace(refusal) + "`");
      case "AuthorizationFailed", "LinkedAuthorizationFailed" -> Optional.of(role(refusal));
      case "AuthorizationPermissionMismatch" ->
          Optional.of("grant the role `Storage Blob Data Contributor` on the storage account");
      case "ForbiddenByRbac" ->
          Optional.of(
              "grant the role `Key Vault Secrets Officer` on the vault to who is signed in");
      case "ForbiddenByConnection", "ForbiddenByFirewall" ->
          Optional.of("the vault lets in no calls from here: allow this address in its firewall");
      case "ScopeLocked" ->
          Optional.of(
              "`az lock list` shows the lock: delete it, or leave the resource in the manifest");
      case "RequestDisallowedByPolicy" ->
          Optional.of(
              "a policy of the subscription forbids it: change the manifest, or ask for an"
                  + " exemption");
      case "StorageAccountAlreadyTaken",
          "StorageAccountAlreadyExists",
          "VaultAlreadyExists",
          "WebsiteAlreadyExists" ->
          Optional.of(TAKEN);
      case "RoleAssignmentExists" ->
          Optional.of(
              "someone gave the same role by hand: delete that with `az role assignment delete`");
      case "RoleAssignmentUpdateNotPermitted" ->
          Optional.of(
              "the role is that of an identity that is gone: delete it with `az role assignment"
                  + " delete`, and deploy again");
      case "ReadOnlyDisabledSubscription" ->
          Optional.of("enable the subscription again in the portal, under Cost Management");
      case "LocationNotAvailableForResourceType" ->
          Optional.of(
              "`az functionapp list-flexconsumption-locations` shows where functions can run");
      case "SubscriptionIsOverQuotaForSku", "QuotaExceeded" ->
          Optional.of("ask for more in the portal, under Quotas, or choose another region");
      default -> byWords(refusal);
    };
  }

  private static Optional<String> byWords(Refusal refusal) {
    if (isTaken(refusal)) {
      return Optional.of(TAKEN);
    }
    if (refusal.message().contains("already exists in deleted state")) {
      return Optional.of(
          "`az keyvault list-deleted` shows the vault: bring it back with `az keyvault recover`, or"
              + " delete it for good with `az keyvault purge`");
    }
    return refusal.message().contains(OUT_OF_SYNC) ? Optional.of(IN_SYNC_AGAIN) : Optional.empty();
  }

  private static String namespace(Refusal refusal) {
    Matcher found = NAMESPACE.matcher(refusal.message());
    return found.find() ? found.group(1) : "NAMESPACE";
  }

  /** The command that grants what is missing, with whom and where as Azure names them. */
  private static String role(Refusal refusal) {
    Matcher denied = DENIED.matcher(refusal.message());
    boolean known = denied.find();
    String action = known ? denied.group(2) : "";
    String scope = known && denied.group(3) != null ? denied.group(3) : "SCOPE";
    return "grant the role: `az role assignment create --assignee "
        + (known ? denied.group(1) : "OBJECT_ID")
        + " --role \""
        + RequiredRoles.granting(action)
        + "\" --scope "
        + scope
        + "`";
  }
}
