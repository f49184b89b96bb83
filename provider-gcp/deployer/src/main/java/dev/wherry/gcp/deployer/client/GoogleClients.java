package dev.wherry.gcp.deployer.client;

import com.google.api.gax.core.CredentialsProvider;
import com.google.api.gax.core.FixedCredentialsProvider;
import com.google.api.gax.core.FixedExecutorProvider;
import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.grpc.GrpcTransportChannel;
import com.google.api.gax.rpc.ClientSettings;
import com.google.api.gax.rpc.FixedTransportChannelProvider;
import com.google.api.serviceusage.v1.ServiceUsageClient;
import com.google.api.serviceusage.v1.ServiceUsageSettings;
import com.google.cloud.ServiceOptions;
import com.google.cloud.functions.v2.FunctionServiceClient;
import com.google.cloud.functions.v2.FunctionServiceSettings;
import com.google.cloud.iam.admin.v1.IAMClient;
import com.google.cloud.iam.admin.v1.IAMSettings;
import com.google.cloud.logging.v2.LoggingClient;
import com.google.cloud.logging.v2.LoggingSettings;
import com.google.cloud.resourcemanager.v3.ProjectsClient;
import com.google.cloud.resourcemanager.v3.ProjectsSettings;
import com.google.cloud.run.v2.ServicesClient;
import com.google.cloud.run.v2.ServicesSettings;
import com.google.cloud.scheduler.v1.CloudSchedulerClient;
import com.google.cloud.scheduler.v1.CloudSchedulerSettings;
import com.google.cloud.secretmanager.v1.SecretManagerServiceClient;
import com.google.cloud.secretmanager.v1.SecretManagerServiceSettings;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageOptions;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.pace.Pace;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** One client for each API, made when first asked for. */
public final class GoogleClients implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(20);

  private final Place place;
  private final Calls calls;
  private final SignIn signIn;
  private final Channels channels;
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          2,
          work -> {
            Thread thread = new Thread(work, "google-clients");
            thread.setDaemon(true);
            return thread;
          });

  private final Lazy<FunctionServiceClient> functions =
      new Lazy<>(
          () ->
              FunctionServiceClient.create(
                  wired(FunctionServiceSettings.newBuilder(), Api.CLOUDFUNCTIONS).build()));
  private final Lazy<ServicesClient> run =
      new Lazy<>(
          () -> ServicesClient.create(wired(ServicesSettings.newBuilder(), Api.RUN).build()));
  private final Lazy<CloudSchedulerClient> scheduler =
      new Lazy<>(
          () ->
              CloudSchedulerClient.create(
                  wired(CloudSchedulerSettings.newBuilder(), Api.CLOUDSCHEDULER).build()));
  private final Lazy<IAMClient> iam =
      new Lazy<>(() -> IAMClient.create(wired(IAMSettings.newBuilder(), Api.IAM).build()));
  private final Lazy<SecretManagerServiceClient> secrets =
      new Lazy<>(
          () ->
              SecretManagerServiceClient.create(
                  wired(SecretManagerServiceSettings.newBuilder(), Api.SECRETMANAGER).build()));
  private final Lazy<LoggingClient> logging =
      new Lazy<>(
          () -> LoggingClient.create(wired(LoggingSettings.newBuilder(), Api.LOGGING).build()));
  private final Lazy<ProjectsClient> projects =
      new Lazy<>(
          () ->
              ProjectsClient.create(
                  wired(ProjectsSettings.newBuilder(), Api.CLOUDRESOURCEMANAGER).build()));
  private final Lazy<ServiceUsageClient> services =
      new Lazy<>(
          () ->
              ServiceUsageClient.create(
                  wired(ServiceUsageSettings.newBuilder(), Api.SERVICEUSAGE).build()));
  private final Lazy<Storage> storage = new Lazy<>(this::openStorage);
  private final Lazy<HttpClient> http =
      new Lazy<>(
          () ->
              HttpClient.newBuilder()
                  .version(HttpClient.Version.HTTP_1_1)
                  .connectTimeout(CONNECT)
                  .build());

  /** Clients for a project and region. */
  public GoogleClients(Place place, Endpoints endpoints, Pace pace) {
    this.place = place;
    this.calls = new Calls(pace);
    this.signIn = new SignIn(calls);
    this.channels = new Channels(endpoints);
  }

  private <B extends ClientSettings.Builder<?, B>> B wired(B settings, Api api) {
    return settings
        .setTransportChannelProvider(
            FixedTransportChannelProvider.create(GrpcTransportChannel.create(channels.of(api))))
        .setCredentialsProvider(credentials(channels.endpoint(api)))
        .setBackgroundExecutorProvider(FixedExecutorProvider.create(threads));
  }

  private CredentialsProvider credentials(Endpoints.Endpoint endpoint) {
    return endpoint.secure()
        ? FixedCredentialsProvider.create(signIn.of(endpoint))
        : NoCredentialsProvider.create();
  }

  private Storage openStorage() {
    Endpoints.Endpoint endpoint = channels.endpoint(Api.STORAGE);
    StorageOptions.Builder options =
        StorageOptions.newBuilder()
            .setProjectId(place.project())
            .setCredentials(signIn.of(endpoint))
            .setRetrySettings(ServiceOptions.getNoRetrySettings());
    if (channels.overridden(Api.STORAGE)) {
      options.setHost(endpoint.uri());
    }
    return options.build().getService();
  }

  /** Where all of it is. */
  public Place place() {
    return place;
  }

  /** How calls are made. */
  public Calls calls() {
    return calls;
  }

  /** Who is signed in. */
  public SignIn signIn() {
    return signIn;
  }

  /** Who is signed in, as policies write it. */
  public String member() throws InterruptedException {
    return isEmulated() ? "MEMBER" : signIn.member();
  }

  /** Whether functions are made elsewhere than at Google, and nobody signs in there. */
  public boolean isEmulated() {
    return !channels.endpoint(Api.CLOUDFUNCTIONS).secure();
  }

  /** Functions. */
  public FunctionServiceClient functions() {
    return functions.get();
  }

  /** The services that functions run as. */
  public ServicesClient run() {
    return run.get();
  }

  /** Schedules. */
  public CloudSchedulerClient scheduler() {
    return scheduler.get();
  }

  /** Service accounts. */
  public IAMClient iam() {
    return iam.get();
  }

  /** Secrets. */
  public SecretManagerServiceClient secrets() {
    return secrets.get();
  }

  /** Logs. */
  public LoggingClient logging() {
    return logging.get();
  }

  /** Projects. */
  public ProjectsClient projects() {
    return projects.get();
  }

  /** Which APIs the project has. */
  public ServiceUsageClient services() {
    return services.get();
  }

  /** Buckets and objects. */
  public Storage storage() {
    return storage.get();
  }

  /** Whatever else speaks HTTP: uploads of code, and functions themselves. */
  public HttpClient http() {
    return http.get();
  }

  @Override
  public void close() {
    channels.close();
    threads.shutdownNow();
  }

  /** How a client is made. */
  @FunctionalInterface
  private interface Maker<T> {
    T make() throws IOException;
  }

  /** Something that is made once. */
  private static final class Lazy<T> {

    private final Maker<T> maker;
    private @org.jspecify.annotations.Nullable T made;

    Lazy(Maker<T> maker) {
      this.maker = maker;
    }

    synchronized T get() {
      T present = made;
      if (present == null) {
        try {
          present = maker.make();
        } catch (IOException e) {
          throw new ProviderException(Failures.of(e), e);
        }
        made = present;
      }
      return present;
    }
  }
}
