package dev.wherry.gcp.stub;

import com.google.cloud.functions.v2.Function;
import com.google.cloud.scheduler.v1.Job;
import com.google.cloud.secretmanager.v1.Secret;
import dev.wherry.spi.blueprint.ResourceId;
import dev.wherry.testkit.stub.Proxy;
import dev.wherry.testkit.stub.Stub;
import dev.wherry.testkit.stub.Tls;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import io.grpc.netty.shaded.io.netty.util.concurrent.Future;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A project on this machine. */
public final class StubCloud implements Stub {

  /** It complains of every wire that is cut. */
  private static final Logger QUIET =
      Logger.getLogger("io.grpc.netty.shaded.io.grpc.netty.NettyServerHandler");

  static {
    QUIET.setLevel(Level.OFF);
  }

  private final World world = new World();
  private final StubHttp http;
  private final StubAccounts accounts = new StubAccounts(world);
  private final StubSecrets secrets = new StubSecrets(accounts);
  private final StubProjects projects = new StubProjects(accounts);
  private final StubServices services = new StubServices();
  private final StubScheduler scheduler = new StubScheduler(accounts);
  private final StubLogging logging = new StubLogging();
  private final StubFunctions functions;
  private final Inventory inventory;
  private final Wires wires = new Wires();
  private final EventLoopGroup thread =
      new NioEventLoopGroup(1, new DefaultThreadFactory("stub", true));
  private final StubCredentials credentials = new StubCredentials();
  private final @Nullable StubTokens tokens;
  private final Server server;
  private final Proxy proxy;

  /** A project with nothing in it, which takes no credentials. */
  public StubCloud() throws IOException {
    this(null);
  }

  /** A project with nothing in it; with TLS it takes no call without a token. */
  public StubCloud(@Nullable Tls tls) throws IOException {
    this.tokens = tls == null ? null : new StubTokens(credentials.publicKey());
    this.http =
        tls == null || tokens == null ? new StubHttp(world) : StubHttp.secured(world, tls, tokens);
    this.functions = new StubFunctions(world, accounts, secrets, http);
    this.inventory = new Inventory(functions, accounts, secrets, scheduler, projects, http);
    http.open(functions::isOpen);
    NettyServerBuilder builder =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    if (tls != null) {
      builder.sslContext(
          GrpcSslContexts.configure(SslContextBuilder.forServer(tls.keys())).build());
    }
    this.server =
        builder
            .channelFactory(wires::door)
            .bossEventLoopGroup(thread)
            .workerEventLoopGroup(thread)
            .directExecutor()
            .intercept(new Gate(world, services, tokens, wires::cut))
            .addService(functions)
            .addService(functions.operations())
            .addService(new StubLocations())
            .addService(new StubRun(functions.services()))
            .addService(accounts)
            .addService(secrets)
            .addService(scheduler)
            .addService(projects)
            .addService(services)
            .addService(logging)
            .build()
            .start();
    this.proxy = new Proxy(http.port());
  }

  /**
   * A certificate for this machine and for the two of Google's hosts that no setting leads here.
   */
  public static Tls tls(Path folder) throws IOException, InterruptedException {
    return Tls.in(folder, StubTokens.OAUTH_HOST, StubTokens.IAM_HOST);
  }

  /** The variables that lead gcloud, and Wherry, here. */
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    for (String api :
        List.of(
            "CLOUDFUNCTIONS",
            "CLOUDRESOURCEMANAGER",
            "CLOUDSCHEDULER",
            "IAM",
            "LOGGING",
            "RUN",
            "SECRETMANAGER",
            "SERVICEUSAGE")) {
      environment.put(
          "CLOUDSDK_API_ENDPOINT_OVERRIDES_" + api,
          (tokens == null ? "http" : "https") + "://127.0.0.1:" + server.getPort() + "/");
    }
    environment.put("CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE", http.uri() + "/");
    return environment;
  }

  /** What a JVM is told so that it finds the hosts that one signs in at here. */
  public List<String> options() {
    return proxy.options();
  }

  /** What one signs in with. */
  public StubCredentials credentials() {
    return credentials;
  }

  /** What people signed in with is no longer good. */
  public void revokeSignIn() {
    if (tokens != null) {
      tokens.revoke();
    }
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

  /** Functions by their ids. */
  public Map<String, Function> functions() {
    Map<String, Function> byId = new HashMap<>();
    functions
        .all()
        .forEach((name, one) -> byId.put(name.substring(name.lastIndexOf('/') + 1), one));
    return byId;
  }

  /** Objects as texts, by name. */
  @Override
  public Map<String, String> stored() {
    return http.bucket().texts();
  }

  /** The buckets that are there. */
  @Override
  public Set<String> places() {
    return http.bucket().names();
  }

  /** From now on new buckets are another project's. */
  public void bucketsBelongTo(String project) {
    http.bucket().belongsTo(project);
  }

  /** How many service accounts there may be. */
  public void accountQuota(int most) {
    accounts.quota(most);
  }

  /** How many calls later than its birth others hear of a service account. */
  public void accountDelay(int calls) {
    accounts.delay(calls);
  }

  /** What functions are whose change failed: failed, unknown, or active as before. */
  public void failAs(Function.State state) {
    functions.builds().failAs(state);
  }

  /** Whether from now on each change of a function is begun and fails for no reason given. */
  public void breakDown(boolean always) {
    functions.builds().breakDown(always);
  }

  /** From now on operations tell their build's name, and no address of it. */
  public void hideBuildAddresses() {
    functions.operations().hideAddresses();
  }

  /** A service of Cloud Run has this name, and is no function. */
  public void service(String id) {
    functions.service(id);
  }

  /** The jobs of Cloud Scheduler, by their full names. */
  public Map<String, Job> jobs() {
    return scheduler.all();
  }

  /** Puts a job into a state that no call leads to. */
  public void jobState(String name, Job.State state) {
    scheduler.state(name, state);
  }

  /** Takes a permission from who calls. */
  public void forbid(String permission) {
    projects.forbid(permission);
  }

  /** Gives one back. */
  public void allow(String permission) {
    projects.allow(permission);
  }

  /** Disables an API. */
  public void disable(String api) {
    services.disable(api);
  }

  @Override
  public List<String> secretValues() {
    return secrets.values();
  }

  /** Secrets by their ids. */
  public Map<String, Secret> secrets() {
    Map<String, Secret> byId = new HashMap<>();
    secrets.all().forEach((name, one) -> byId.put(name.substring(name.lastIndexOf('/') + 1), one));
    return byId;
  }

  /** The value of a secret, by its id. */
  public String secret(String id) {
    return secrets.value(id);
  }

  /** What other people do. */
  public Others others() {
    return new Others(secrets, functions.services(), projects.policies());
  }

  /** A service writes a line. */
  public void log(String service, Instant time, String text) {
    logging.write(service, time, text);
  }

  /** The requests that functions got, as text. */
  public List<String> requests() {
    return http.requests();
  }

  /** The status that functions answer with from now on. */
  public void answer(int status) {
    http.answer(status);
  }

  @Override
  public void close() {
    server.shutdownNow();
    http.close();
    Future<?> unused = thread.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    try {
      proxy.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
