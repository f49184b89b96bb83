package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.testkit.stub.Stub;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A subscription on this machine. */
public final class StubCloud implements Stub {

  /** The secret of the application that signs in; it must be seen nowhere. */
  public static final String SIGN_IN_SECRET = StubLogin.SECRET;

  private final World world = new World();
  private final StubArm arm = new StubArm(world);
  private final StubBlobs blobs = new StubBlobs(world, arm);
  private final StubVaults vaults = new StubVaults(arm);
  private final StubSites sites = new StubSites(world, arm);
  private final StubLogin login = new StubLogin();
  private final StubInsights insights = new StubInsights(arm);
  private final StubStacks stacks;
  private final ArmSubscription subscription;
  private final Inventory inventory;
  private final StubServer server;

  /** A subscription with nothing in it. */
  public StubCloud() throws IOException {
    TemplateCheck check = new Described();
    this.stacks = new StubStacks(world, arm, check);
    this.subscription = new ArmSubscription();
    this.inventory = new Inventory(arm, blobs, sites, stacks);
    ArmRouter router =
        new ArmRouter(
            world,
            arm,
            stacks,
            subscription,
            new SiteCalls(arm, sites, vaults, subscription),
            vaults,
            check);
    arm.onDeletion(this::deleted);
    this.server =
        new StubServer(world, new StubHosts(world, login, router, blobs, vaults, sites, insights));
  }

  private void deleted(StubId id) {
    ResourceId gone = id.resource();
    switch (gone.type().value()) {
      case "Microsoft.Storage/storageAccounts" -> blobs.gone(gone.name());
      case "Microsoft.Web/sites" -> sites.gone(gone.name());
      default -> {}
    }
  }

  /**
   * The variables by which a pipeline signs in that has no secret.
   *
   * @param token a file that is written here with what the pipeline's platform has signed
   */
  public Map<String, String> federated(Path token) throws IOException {
    Files.writeString(token, StubLogin.ASSERTION);
    return Map.of(
        "AZURE_TENANT_ID",
        World.TENANT,
        "AZURE_CLIENT_ID",
        StubLogin.CLIENT,
        "AZURE_FEDERATED_TOKEN_FILE",
        token.toString(),
        "AZURE_TOKEN_CREDENTIALS",
        "WorkloadIdentityCredential");
  }

  /** The variables by which Azure's tools sign an application in. */
  public Map<String, String> environment() {
    return Map.of(
        "AZURE_TENANT_ID", World.TENANT,
        "AZURE_CLIENT_ID", StubLogin.CLIENT,
        "AZURE_CLIENT_SECRET", StubLogin.SECRET,
        "AZURE_TOKEN_CREDENTIALS", "EnvironmentCredential");
  }

  /** What JVMs are told that they reach nothing but this, and trust it. */
  public List<String> options() {
    return server.options();
  }

  /** The same for clients of this JVM. */
  public HttpClient.Builder http() {
    return server.http();
  }

  @Override
  public World world() {
    return world;
  }

  @Override
  public Set<ResourceId> live() {
    return inventory.live();
  }

  @Override
  public Map<String, String> snapshot() {
    return inventory.snapshot();
  }

  /** The templates that stacks were last given, as text. */
  public String templates() {
    return stacks.templates();
  }

  /** The function apps. */
  public List<String> sites() {
    return inventory.sites();
  }

  /** What an app runs. */
  public byte[] code(String site) {
    return sites.code(site);
  }

  /** A resource by its whole id, to be changed as somebody else would. */
  public ObjectNode resource(ResourceId id) {
    return arm.resources().entrySet().stream()
        .filter(entry -> new StubId(entry.getKey()).resource().equals(id))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Map<String, String> stored() {
    return blobs.texts();
  }

  /** The groups that are there. */
  @Override
  public Set<String> places() {
    return Set.copyOf(arm.groups().keySet());
  }

  /** Makes a group as somebody else would. */
  public void group(String name, Map<String, String> tags) {
    ObjectNode group = JsonNodeFactory.instance.objectNode();
    group.put("location", World.REGION).put("id", StubArm.GROUPS + name);
    ObjectNode all = group.putObject("tags");
    tags.forEach(all::put);
    arm.groups().put(name, group);
  }

  /** Locks a resource against deletion. */
  public void lock(ResourceId id) {
    arm.resources().keySet().stream()
        .filter(one -> new StubId(one).resource().equals(id))
        .forEach(arm::lock);
  }

  /** Takes all locks away. */
  public void unlock() {
    arm.unlock();
  }

  /** Deletes a resource as somebody else would. */
  public void delete(ResourceId id) {
    for (String one : List.copyOf(arm.resources().keySet())) {
      if (new StubId(one).resource().equals(id)) {
        arm.delete(new StubId(one));
      }
    }
  }

  /** From now on somebody else in the world has this name. */
  public void take(String name) {
    arm.take(name);
  }

  /** Whether who calls may hand out roles. */
  public void mayGiveRoles(boolean may) {
    arm.roles().mayGive(may);
  }

  /**
   * From now on nothing takes longer than until somebody looks: for tests of programs, whose pauses
   * are real.
   */
  public void hurry() {
    world.hurry();
    arm.roles().delay(0);
  }

  /** How many calls later than its birth a role counts. */
  public void roleDelay(int calls) {
    arm.roles().delay(calls);
  }

  /** How many calls later than its birth a role of an identity of an app counts. */
  public void appRoleDelay(int calls) {
    arm.roles().appDelay(calls);
  }

  /** How many calls later than its birth the role of an app to read secrets counts. */
  public void secretRoleDelay(int calls) {
    arm.roles().secretDelay(calls);
  }

  /** From now on the subscription has not registered a provider. */
  public void unregister(String namespace) {
    subscription.unregister(namespace);
  }

  /** From now on who calls may not do this. */
  public void deny(String action) {
    subscription.deny(action);
  }

  /** From now on there is a subnet, delegated to a service or, if that is empty, to none. */
  public void subnet(String id, String delegation) {
    subscription.subnet(id, delegation);
  }

  /** From now on who calls has rights on this group only. */
  public void confine(String group) {
    subscription.confine(group);
  }

  /** From now on tokens are of another directory. */
  public void tenant(String other) {
    login.tenant(other);
  }

  @Override
  public List<String> secretValues() {
    return List.copyOf(vaults.values().values());
  }

  /** Values of secrets, by vault and name. */
  public Map<String, String> secrets() {
    return vaults.values();
  }

  /** A function app writes a line. */
  public void log(String site, Instant time, String text) {
    insights.write(site, time, "", text);
  }

  /** A call of a function writes a line that does not say whose it is. */
  public void log(String site, Instant time, String operation, String text) {
    insights.write(site, time, operation, text);
  }

  /** The requests that functions got, as text. */
  public List<String> requests() {
    return sites.requests();
  }

  /** The status that functions answer with from now on. */
  public void answer(int status) {
    sites.answer(status);
  }

  /** The next so many questions find a host of functions that has not started. */
  public void starting(int questions) {
    sites.starting(questions);
  }

  /** From now on stacks are refused with a conflict. */
  public void conflict(String code) {
    stacks.conflict(code);
  }

  /** Somebody publishes a package by hand. */
  public void publishByHand(String site) {
    sites.publishByHand(site);
  }

  @Override
  public void close() {
    server.close();
  }
}
