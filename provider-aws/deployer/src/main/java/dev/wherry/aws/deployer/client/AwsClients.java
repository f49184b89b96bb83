package dev.wherry.aws.deployer.client;

import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * One client for each service, made when first asked for. Credentials come from the default chain;
 * {@code AWS_ENDPOINT_URL} leads to another endpoint. What is throttled is tried again, later each
 * time.
 */
public final class AwsClients implements AutoCloseable {

  private static final String ENDPOINT = "AWS_ENDPOINT_URL";
  private static final int ATTEMPTS = 8;

  private static final RetryStrategy PATIENT =
      AwsRetryStrategy.adaptiveRetryStrategy().toBuilder().maxAttempts(ATTEMPTS).build();

  /** Who is signed in is asked first: where no call arrives, that is told within seconds. */
  private static final RetryStrategy BRIEF = AwsRetryStrategy.standardRetryStrategy();

  /** A service of AWS that says nothing for this long is not there. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /** A function may run for fifteen minutes before it says something. */
  private static final Duration LONGEST_CALL = Duration.ofMinutes(16);

  private final Region region;
  private final SdkHttpClient http = http(SILENCE);
  private final SdkHttpClient patientHttp = http(LONGEST_CALL);
  private final DefaultCredentialsProvider credentials =
      DefaultCredentialsProvider.builder().build();

  private final Lazy<CloudFormationClient> cloudFormation =
      new Lazy<>(() -> build(CloudFormationClient.builder()));
  private final Lazy<LambdaClient> lambda = new Lazy<>(() -> build(LambdaClient.builder()));
  private final Lazy<LambdaClient> calls =
      new Lazy<>(() -> build(LambdaClient.builder(), AwsRetryStrategy.doNotRetry(), patientHttp));
  private final Lazy<CloudWatchLogsClient> logs =
      new Lazy<>(() -> build(CloudWatchLogsClient.builder()));
  private final Lazy<SecretsManagerClient> secrets =
      new Lazy<>(() -> build(SecretsManagerClient.builder()));
  private final Lazy<IamClient> iam = new Lazy<>(() -> build(IamClient.builder()));
  private final Lazy<StsClient> sts = new Lazy<>(() -> build(StsClient.builder(), BRIEF, http));
  private final Lazy<S3Client> s3 =
      new Lazy<>(() -> build(S3Client.builder().forcePathStyle(endpoint().isPresent())));

  /**
   * Clients for a region.
   *
   * @throws ProviderException when calls are to go where no address leads
   */
  public AwsClients(String region) {
    this.region = Region.of(region);
    endpoint().ifPresent(AwsClients::requireAddress);
  }

  private static void requireAddress(String endpoint) {
    if (!endpoint.matches("https?://[^/\\s]+(/\\S*)?")) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.BLOCKED, ENDPOINT + " is `" + endpoint + "`, which is no address")
              .hint("write one such as `http://127.0.0.1:4566`, or unset it"));
    }
  }

  private static SdkHttpClient http(Duration silence) {
    return UrlConnectionHttpClient.builder().socketTimeout(silence).build();
  }

  private <C> C build(AwsClientBuilder<?, C> builder) {
    return build(builder, PATIENT, http);
  }

  private <C> C build(AwsClientBuilder<?, C> builder, RetryStrategy retries, SdkHttpClient by) {
    builder
        .region(region)
        .credentialsProvider(credentials)
        .overrideConfiguration(settings -> settings.retryStrategy(retries));
    if (builder instanceof AwsSyncClientBuilder<?, ?> sync) {
      sync.httpClient(by);
    }
    try {
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw new ProviderException(unreadable(e));
    }
  }

  /** The SDK reads the user's files of profiles when it makes a client. */
  private static ProviderFailure unreadable(IllegalArgumentException e) {
    return ProviderFailure.of(
            FailureKind.CREDENTIALS, "the profiles of AWS cannot be read: " + e.getMessage())
        .hint("correct `~/.aws/config` and `~/.aws/credentials`, or what leads to others");
  }

  /** Where the user sends all calls, for an emulator or a proxy. */
  static Optional<String> endpoint() {
    return Optional.ofNullable(System.getProperty("aws.endpointUrl"))
        .or(() -> Optional.ofNullable(System.getenv(ENDPOINT)));
  }

  /** The region. */
  public String region() {
    return region.id();
  }

  /** Stacks. */
  public CloudFormationClient cloudFormation() {
    return cloudFormation.get();
  }

  /** Functions. */
  public LambdaClient lambda() {
    return lambda.get();
  }

  /** Functions, for calls of them: one that was perhaps answered is not made again. */
  public LambdaClient calls() {
    return calls.get();
  }

  /** Logs. */
  public CloudWatchLogsClient logs() {
    return logs.get();
  }

  /** Secrets. */
  public SecretsManagerClient secrets() {
    return secrets.get();
  }

  /** What who is signed in may do. */
  public IamClient iam() {
    return iam.get();
  }

  /** Identity. */
  public StsClient sts() {
    return sts.get();
  }

  /** Objects. */
  public S3Client s3() {
    return s3.get();
  }

  @Override
  public void close() {
    http.close();
    patientHttp.close();
    credentials.close();
  }

  /** Something that is made once. */
  private static final class Lazy<T> {

    private final Supplier<T> maker;
    private @Nullable T made;

    Lazy(Supplier<T> maker) {
      this.maker = maker;
    }

    synchronized T get() {
      T present = made;
      if (present == null) {
        present = maker.get();
        made = present;
      }
      return present;
    }
  }
}
