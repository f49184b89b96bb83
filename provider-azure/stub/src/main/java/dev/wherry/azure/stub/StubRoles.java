package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Role assignments: who may give them, and from when on they count. */
final class StubRoles {

  static final String TYPE = "Microsoft.Authorization/roleAssignments";

  private static final String SECRETS_USER = "4633458b-17de-408a-b874-0445c86b69e6";

  private final World world;
  private final Map<String, ObjectNode> resources;
  private final Map<String, Long> count = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private boolean mayGive = true;
  private int delay = 2;
  private int appDelay;
  private int secretDelay;

  /** Roles among resources by their ids. */
  StubRoles(World world, Map<String, ObjectNode> resources) {
    this.world = world;
    this.resources = resources;
  }

  /** Whether who calls may hand out roles. */
  void mayGive(boolean may) {
    mayGive = may;
  }

  /** How many calls later than its birth a role counts. */
  void delay(int calls) {
    delay = calls;
  }

  /** The same for roles of identities of apps. */
  void appDelay(int calls) {
    appDelay = calls;
  }

  /** The same for the role to read secrets. */
  void secretDelay(int calls) {
    secretDelay = calls;
  }

  /** Whether who calls has a role for blobs on an account, which counts by now. */
  boolean mayReadBlobs(String account) {
    return has(account, "ba92f5b4-2d11-453d-a403-e96b0029c9fe");
  }

  /** Whether the identity of a function app may by now write blobs. */
  boolean ownsBlobs(String site) {
    return principals(site).anyMatch(one -> counts(one, "b7e6dc6d-f1e8-4753-8033-0f276bb0955b"));
  }

  /** Whether the identity of a function app may by now read secrets. */
  boolean readsSecrets(String site) {
    return principals(site).anyMatch(one -> counts(one, SECRETS_USER));
  }

  private Stream<String> principals(String site) {
    return resources.values().stream()
        .filter(one -> one.path("name").asText().equals(site))
        .flatMap(one -> one.path("identity").path("userAssignedIdentities").propertyStream())
        .map(identity -> resources.get(identity.getKey()))
        .filter(Objects::nonNull)
        .map(identity -> identity.path("properties").path("principalId").asText());
  }

  private boolean counts(String principal, String role) {
    return resources.values().stream()
        .filter(one -> one.path("properties").path("principalId").asText().equals(principal))
        .filter(one -> isFor(one, role))
        .anyMatch(one -> count.getOrDefault(one.path("id").asText(), 0L) <= world.now());
  }

  boolean has(String on, String role) {
    return resources.values().stream()
        .filter(one -> one.path("properties").path("principalId").asText().equals(World.OBJECT))
        .filter(one -> isFor(one, role))
        .filter(one -> scope(one).equalsIgnoreCase(on))
        .anyMatch(one -> count.getOrDefault(one.path("id").asText(), 0L) <= world.now());
  }

  private static String scope(JsonNode assignment) {
    return new StubId(assignment.path("id").asText()).scope();
  }

  /** Refuses who may not hand out roles. */
  void requireGiver(String scope) {
    if (!mayGive) {
      throw new Refused(
          403,
          "AuthorizationFailed",
          "The client 'x' with object id '"
              + World.OBJECT
              + "' does not have authorization to perform action"
              + " 'Microsoft.Authorization/roleAssignments/write' over scope '"
              + scope
              + "' or the scope is invalid.");
    }
  }

  /** Refuses to give a role to somebody else than before. */
  void requireSame(JsonNode before, JsonNode wanted) {
    if (!principal(before).equals(principal(wanted))) {
      throw Refused.invalid(
          "RoleAssignmentUpdateNotPermitted",
          "Tenant ID, application ID, principal ID, and scope are not allowed to be updated.");
    }
  }

  /** A new one, which counts some calls later. */
  void born(StubId id, JsonNode role) {
    int calls = appDelay;
    if (principal(role).equals(World.OBJECT)) {
      calls = delay;
    } else if (isFor(role, SECRETS_USER)) {
      calls = secretDelay;
    }
    count.put(id.text(), world.now() + calls);
  }

  private static boolean isFor(JsonNode assignment, String role) {
    return assignment.path("properties").path("roleDefinitionId").asText().endsWith(role);
  }

  private static String principal(JsonNode assignment) {
    return assignment.path("properties").path("principalId").asText();
  }

  /** Those on a group and on what is in it. */
  List<ObjectNode> of(String group) {
    String beginning = (StubArm.GROUPS + group).toLowerCase(Locale.ROOT);
    return resources.values().stream()
        .filter(one -> one.path("id").asText().toLowerCase(Locale.ROOT).startsWith(beginning))
        .filter(one -> one.path("id").asText().contains("/roleAssignments/"))
        .toList();
  }
}
