package dev.wherry.aws.deployer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.engine.revision.Revision;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/**
 * Every resource that is compiled, deployed at once and asked for at its own service: what an
 * endpoint's CloudFormation ignores in silence shows here.
 */
abstract class WholeTemplate extends OnAws {

  static final String ORDERS = "shop-test-orders";
  static final String REPORT = "shop-test-report";

  final DirectClients direct = new DirectClients();
  private final String golden;
  private final String app;

  /**
   * The resources of one app.
   *
   * @param golden the golden case that has its manifest
   * @param app its name there
   */
  WholeTemplate(String golden, String app) {
    this.golden = golden;
    this.app = app;
  }

  @BeforeEach
  final void deploy() throws Exception {
    String manifest =
        Files.readString(Golden.CASES.of(golden).folder().resolve("wherry.yml"))
            .replace("  prod: {}", "  test: {}")
            .replaceAll("region: [a-z0-9-]+", "region: " + AwsEndpoint.REGION)
            .replaceAll(" *account: .*\n", "")
            .replaceAll(", Layers: .* }", " }");
    try (Deployed deployed = new Deployed(folder, manifest)) {
      Revision revision = deployed.revision(manifest, 'a');
      deployed.upload(revision);
      deployed.apply(revision);
      Set<String> made = new TreeSet<>();
      for (StackResourceSummary resource : stack().values()) {
        made.add(resource.resourceType() + " " + resource.logicalResourceId());
        assertEquals("CREATE_COMPLETE", resource.resourceStatusAsString(), resource.toString());
        assertFalse(resource.physicalResourceId().isEmpty(), resource.toString());
      }
      assertEquals(revision.blueprint().resources().size(), made.size(), made.toString());
    }
  }

  @AfterEach
  final void close() {
    direct.close();
  }

  /** Known gaps of MiniStack; one that is closed is to be taken off the list. */
  static void unlessIgnored(String property, Supplier<Object> actual, Object expected) {
    if (AwsEndpoint.isMiniStack() && MiniStack.IGNORED.contains(property)) {
      assertNotEquals(expected, found(actual), "MiniStack applies " + property + " by now");
    } else {
      assertEquals(expected, actual.get(), property);
    }
  }

  private static Object found(Supplier<Object> actual) {
    try {
      return actual.get();
    } catch (NullPointerException absent) {
      return "nothing";
    }
  }

  /** What every resource of the app is marked with. */
  final void assertOwned(Map<String, String> tags) {
    assertEquals(app, tags.get("wherry:app"), tags.toString());
    assertEquals("test", tags.get("wherry:stage"), tags.toString());
  }

  final JsonNode policy(String role, String name) throws Exception {
    String document =
        direct
            .iam()
            .getRolePolicy(request -> request.roleName(physical(role)).policyName(name))
            .policyDocument();
    return json(URLDecoder.decode(document, StandardCharsets.UTF_8));
  }

  /** Who may take a role on. */
  final JsonNode trust(String role) throws Exception {
    String document =
        direct
            .iam()
            .getRole(request -> request.roleName(physical(role)))
            .role()
            .assumeRolePolicyDocument();
    return json(URLDecoder.decode(document, StandardCharsets.UTF_8));
  }

  static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }

  final String physical(String logical) {
    StackResourceSummary resource = stack().get(logical);
    if (resource == null) {
      throw new AssertionError("the stack has no " + logical);
    }
    return resource.physicalResourceId();
  }

  private Map<String, StackResourceSummary> stack() {
    Map<String, StackResourceSummary> resources = new TreeMap<>();
    aws()
        .cloudFormation()
        .listStackResourcesPaginator(request -> request.stackName(app + "-test"))
        .stackResourceSummaries()
        .forEach(one -> resources.put(one.logicalResourceId(), one));
    return resources;
  }
}
