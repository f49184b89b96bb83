package dev.wherry.azure.deployer.connect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.client.RequiredRoles;
import dev.wherry.azure.deployer.client.SignIn;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.azure.deployer.storage.ResourceGroup;
import dev.wherry.spi.Preflight;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether somebody is signed in, the subscription is there and has the providers, the region has
 * functions, and who is signed in may do all that a deployment does.
 */
final class SubscriptionCheck {

  private static final String SUBSCRIPTIONS = "2022-12-01";

  /** Those of all that a deployment makes. */
  private static final List<String> PROVIDERS =
      List.of(
          "Microsoft.Insights",
          "Microsoft.KeyVault",
          "Microsoft.ManagedIdentity",
          "Microsoft.OperationalInsights",
          "Microsoft.Storage",
          "Microsoft.Web");

  private final AzureClients clients;
  private final ResourceGroup group;
  private final NetworkCheck network;
  private final String subscription;

  SubscriptionCheck(AzureClients clients, ResourceGroup group, NetworkCheck network) {
    this.clients = clients;
    this.group = group;
    this.network = network;
    this.subscription = clients.place().subscription();
  }

  Preflight preflight() throws InterruptedException {
    SignIn.Identity who;
    try {
      who = clients.signIn().identity();
      requireSubscription(who);
    } catch (ProviderException e) {
      return new Preflight("nobody", List.of(e.failure()));
    }
    List<ProviderFailure> problems = new ArrayList<>();
    collectIfAllowed(this::providers, problems);
    collectIfAllowed(this::region, problems);
    collectIfAllowed(network::problems, problems);
    collect(() -> roles(who), problems);
    return new Preflight("subscription " + subscription + " as " + who.name(), problems);
  }

  /** A question about the subscription. */
  @FunctionalInterface
  private interface Question {
    List<ProviderFailure> problems() throws InterruptedException;
  }

  /** What only who has rights on the subscription may ask, and what a deployment tells too. */
  private static void collectIfAllowed(Question question, List<ProviderFailure> problems)
      throws InterruptedException {
    try {
      problems.addAll(question.problems());
    } catch (ProviderException e) {
      if (e.failure().kind() != FailureKind.PERMISSION) {
        problems.add(e.failure());
      }
    }
  }

  private static void collect(Question question, List<ProviderFailure> problems)
      throws InterruptedException {
    try {
      problems.addAll(question.problems());
    } catch (ProviderException e) {
      problems.add(e.failure());
    }
  }

  private void requireSubscription(SignIn.Identity who) throws InterruptedException {
    Optional<JsonNode> found;
    try {
      found = clients.arm().find(clients.place().subscriptionId(), SUBSCRIPTIONS);
    } catch (ProviderException e) {
      if (e.failure().kind() != FailureKind.PERMISSION) {
        throw e;
      }
      if (mayReadGroup()) {
        return;
      }
      throw new ProviderException(unknown(e.failure().message()), e);
    }
    JsonNode known =
        found.orElseThrow(
            () ->
                new ProviderException(
                    unknown("subscription `" + subscription + "` is not to be seen")));
    if (!known.path("tenantId").asText(who.tenant()).equals(who.tenant())) {
      throw new ProviderException(
          unknown(
              "subscription `"
                  + subscription
                  + "` is in tenant "
                  + known.path("tenantId").asText()
                  + ", and "
                  + who.name()
                  + " is signed in to "
                  + who.tenant()));
    }
    String state = known.path("state").asText("Enabled");
    if (state.equals("Disabled") || state.equals("Deleted")) {
      throw new ProviderException(
          ProviderFailure.of(FailureKind.BLOCKED, "subscription `" + subscription + "` is " + state)
              .hint("enable it again in the portal, under Cost Management"));
    }
  }

  /** Rights on the group are enough; then there is a group. */
  private boolean mayReadGroup() throws InterruptedException {
    try {
      return group.exists();
    } catch (ProviderException e) {
      if (e.failure().kind() == FailureKind.PERMISSION) {
        return false;
      }
      throw e;
    }
  }

  private static ProviderFailure unknown(String message) {
    return ProviderFailure.of(FailureKind.CREDENTIALS, message)
        .hint(
            "correct `subscription` in the manifest (`az account list` shows yours), or sign in to"
                + " its tenant: `az login --tenant TENANT`");
  }

  private List<ProviderFailure> providers() throws InterruptedException {
    List<ProviderFailure> missing = new ArrayList<>();
    List<String> needed = new ArrayList<>(PROVIDERS);
    if (network.isNeeded()) {
      needed.add(NetworkCheck.PROVIDER);
    }
    for (String namespace : needed) {
      String path = clients.place().subscriptionId() + "/providers/" + namespace;
      String state =
          clients
              .arm()
              .find(path, ResourceGroup.VERSION)
              .map(provider -> provider.path("registrationState").asText())
              .orElse("NotRegistered");
      if (state.equals("NotRegistered") || state.equals("Unregistered")) {
        missing.add(
            ProviderFailure.of(
                    FailureKind.BLOCKED,
                    "subscription `" + subscription + "` has not registered " + namespace)
                .hint(
                    "register it: `az provider register --wait --namespace "
                        + namespace
                        + " --subscription "
                        + subscription
                        + "`"));
      }
    }
    return missing;
  }

  private List<ProviderFailure> region() throws InterruptedException {
    String path =
        clients.place().subscriptionId()
            + "/providers/Microsoft.Web/geoRegions?sku=FlexConsumption";
    Set<String> regions = new TreeSet<>();
    for (JsonNode region : clients.arm().list(path, NativeTypes.apiVersion(NativeTypes.SITE))) {
      regions.add(region.path("name").asText().replace(" ", "").toLowerCase(Locale.ROOT));
    }
    String region = clients.place().region();
    if (regions.isEmpty() || regions.contains(region)) {
      return List.of();
    }
    return List.of(
        ProviderFailure.of(
                FailureKind.REJECTED, "Flex Consumption has no place in region `" + region + "`")
            .hint("correct `region` in the manifest: " + String.join(", ", regions)));
  }

  private List<ProviderFailure> roles(SignIn.Identity who) throws InterruptedException {
    String scope = group.exists() ? clients.place().groupId() : clients.place().subscriptionId();
    Permissions permissions = Permissions.read(clients, scope);
    List<ProviderFailure> problems = new ArrayList<>();
    for (Map.Entry<String, List<String>> role : RequiredRoles.byRole().entrySet()) {
      List<String> missing =
          role.getValue().stream().filter(action -> !permissions.allow(action)).toList();
      if (!missing.isEmpty()) {
        problems.add(
            ProviderFailure.of(
                    FailureKind.PERMISSION,
                    who.name() + " may not " + String.join(", ", missing) + " in " + scope)
                .hint(
                    "grant the role: `az role assignment create --assignee "
                        + who.object()
                        + " --role \""
                        + role.getKey()
                        + "\" --scope "
                        + scope
                        + "`"));
      }
    }
    return problems;
  }
}
