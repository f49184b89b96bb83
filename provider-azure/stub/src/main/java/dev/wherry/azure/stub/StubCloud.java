package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.testkit.stub.Proxy;
import dev.wherry.testkit.stub.Stub;
import dev.wherry.testkit.stub.Traffic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A subscription on this machine. */
public final class StubCloud implements Stub {

  /** AES would take half the time of tests whose JVM compiles in a hurry, without the CPU's own. */
  private static final String[] CIPHERS = {"TLS_CHACHA20_POLY1305_SHA256"};

  /** The secret of the application that signs in; it must be seen nowhere. */
  public static final String SIGN_IN_SECRET = StubLogin.SECRET;

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final World world = new World();
  private final StubArm arm = new StubArm(world);
  private final StubBlobs blobs = new StubBlobs(world, arm);
  private final StubVaults vaults = new StubVaults(arm);
  private final StubSites sites = new StubSites(world, arm);
  private final StubLogin login = new StubLogin();
  private final StubInsights insights = new StubInsights(arm);
  private final StubStacks stacks;
  private final ArmRouter router;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final HttpsServer server;
  private final Proxy proxy;

  /** A subscription with nothing in it. */
  public StubCloud() throws IOException {
    TemplateCheck check = new Described();
    this.stacks = new StubStacks(world, arm, check);
    this.router = new ArmRouter(world, arm, stacks, sites, vaults, check);
    arm.onDeletion(this::deleted);
    this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(Certificate.CONTEXT) {
          @Override
          public void configure(HttpsParameters parameters) {
            parameters.setCipherSuites(CIPHERS);
          }
        });
    server.createContext("/", this::serve);
    server.setExecutor(thread);
    server.start();
    this.proxy = new Proxy(server.getAddress().getPort());
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
    List<String> options = new ArrayList<>(Certificate.SHARED.options());
    options.addAll(proxy.options());
    return options;
  }

  /** The same for clients of this JVM. */
  public HttpClient.Builder http() {
    InetSocketAddress way = new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port());
    return HttpClient.newBuilder().sslContext(Certificate.CONTEXT).proxy(ProxySelector.of(way));
  }

  private void serve(HttpExchange exchange) throws IOException {
    Call call = Call.read(exchange);
    Traffic.Fate fate =
        call.host().equals(StubLogin.HOST) ? Traffic.Fate.SERVED : world.arrives(call.toString());
    Reply reply =
        switch (fate) {
          case SERVED, CUT -> answered(call);
          case THROTTLED ->
              Reply.error(429, "TooManyRequests", "slow down").header("Retry-After", "1");
          case UNAVAILABLE -> Reply.error(503, "ServerBusy", "try again later");
          case DEAD -> Reply.error(400, "Dead", "the caller is dead");
        };
    if (fate == Traffic.Fate.CUT) {
      exchange.close();
      return;
    }
    reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] body = reply.body().bytes();
    boolean none = body.length == 0 || call.method().equals("HEAD");
    exchange.sendResponseHeaders(reply.status(), none ? -1 : body.length);
    if (!none) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private Reply answered(Call call) {
    try {
      return route(call);
    } catch (Refused e) {
      if (Set.of(
              "NoSuchCall",
              "InvalidApiVersionParameter",
              "InvalidRequest",
              "InvalidTemplate",
              "InvalidAuthenticationToken")
          .contains(e.code())) {
        world.violated(call + ": " + e.getMessage());
      }
      return e.reply();
    } catch (RuntimeException e) {
      world.violated(call + ": " + e);
      return Reply.error(400, "StubFailed", e.toString());
    }
  }

  private Reply route(Call call) {
    String host = call.host();
    if (host.equals(StubLogin.HOST)) {
      return login.serve(call);
    }
    if (host.equals(ArmRouter.HOST)) {
      return switch (call.path()) {
        case "/done" -> Reply.of(200);
        case "/operation" -> router.operation();
        case "/expected" -> router.expected();
        default -> router.serve(call);
      };
    }
    if (StubBlobs.serves(host)) {
      return blobs.serve(call);
    }
    if (StubVaults.serves(host)) {
      return vaults.serve(call);
    }
    if (StubSites.isEnd(host)) {
      return sites.end(call);
    }
    if (StubSites.isApp(host)) {
      return sites.app(call);
    }
    Refused.unless(host.equals(StubInsights.HOST), "no host " + host);
    return insights.serve(call);
  }

  @Override
  public World world() {
    return world;
  }

  /** What exists of apps; what Wherry keeps things in is not of them. */
  @Override
  public Set<ResourceId> live() {
    Set<ResourceId> live = new TreeSet<>();
    arm.resources().keySet().stream()
        .filter(id -> !isOfState(id))
        .forEach(id -> live.add(new StubId(id).resource()));
    return live;
  }

  private boolean isOfState(String id) {
    return id.matches(".*/storageAccounts/wherry[0-9a-f]{18}(/.*)?") || isOwnRole(id);
  }

  /** Roles of who deploys. */
  private boolean isOwnRole(String id) {
    ObjectNode found = arm.resources().get(id);
    return found != null
        && found.path("properties").path("principalId").asText().equals(World.OBJECT);
  }

  @Override
  public Map<String, String> snapshot() {
    Map<String, String> all = new TreeMap<>();
    arm.resources()
        .forEach(
            (id, resource) -> {
              if (!isOfState(id)) {
                all.put(id, resource.toString());
              }
            });
    arm.deletedVaults().forEach((name, vault) -> all.put("deleted " + name, ""));
    stacks.names().forEach(name -> all.put("stack " + name, ""));
    sitesOf()
        .forEach(
            site ->
                all.put(
                    "code of " + site,
                    Integer.toString(java.util.Arrays.hashCode(sites.code(site)))));
    blobs.texts().keySet().stream()
        .filter(key -> key.endsWith("/lock.json"))
        .forEach(key -> all.put(key, ""));
    return all;
  }

  private List<String> sitesOf() {
    return live().stream()
        .filter(id -> id.type().value().equals("Microsoft.Web/sites"))
        .map(ResourceId::name)
        .toList();
  }

  /** The templates that stacks were last given, as text. */
  public String templates() {
    return stacks.templates();
  }

  /** The function apps. */
  public List<String> sites() {
    return sitesOf();
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
    ObjectNode group = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
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
    arm.mayGiveRoles(may);
  }

  /** How many calls later than its birth a role counts. */
  public void roleDelay(int calls) {
    arm.roleDelay(calls);
  }

  /** From now on the subscription has not registered a provider. */
  public void unregister(String namespace) {
    router.unregister(namespace);
  }

  /** From now on who calls may not do this. */
  public void deny(String action) {
    router.deny(action);
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
    insights.write(site, time, text);
  }

  /** The requests that functions got, as text. */
  public List<String> requests() {
    return sites.requests();
  }

  /** The status that functions answer with from now on. */
  public void answer(int status) {
    sites.answer(status);
  }

  /** Somebody publishes a package by hand. */
  public void publishByHand(String site) {
    sites.publishByHand(site);
  }

  @Override
  public void close() {
    server.stop(0);
    thread.shutdownNow();
    try {
      proxy.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
