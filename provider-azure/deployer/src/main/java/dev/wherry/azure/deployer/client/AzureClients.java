package dev.wherry.azure.deployer.client;

import com.azure.core.credential.TokenCredential;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.UserAgentPolicy;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.exception.ManagementException;
import com.azure.resourcemanager.resources.fluent.DeploymentStacksClient;
import com.azure.resourcemanager.resources.implementation.DeploymentStacksManagementClientBuilder;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.pace.Pace;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The ways to Azure's services, each with a token of its own, over one HTTP client. */
public final class AzureClients {

  private static final int MISSING = 404;
  private static final String BUSY = "DeploymentStackInNonTerminalState";

  private final Place place;
  private final Cloud cloud;
  private final HttpClient http;
  private final SignIn signIn;
  private final Pace pace;
  private final Rest management;
  private final ArmClient arm;

  /** Ways to where an app is. */
  public AzureClients(
      Place place, Cloud cloud, HttpClient http, TokenCredential credential, Pace pace) {
    this.place = place;
    this.cloud = cloud;
    this.http = http;
    this.signIn = new SignIn(credential, cloud);
    this.pace = pace;
    this.management = rest(cloud.managementScope());
    this.arm = new ArmClient(management, cloud, pace);
  }

  /** Calls of what takes tokens for this scope. */
  private Rest rest(String scope) {
    HttpPipeline pipeline =
        new HttpPipelineBuilder()
            .httpClient(http)
            .policies(
                new UserAgentPolicy("wherry"),
                new BearerTokenAuthenticationPolicy(signIn.credential(), scope))
            .build();
    return new Rest(pipeline, pace);
  }

  /** Where the app's resources are. */
  public Place place() {
    return place;
  }

  /** Where Azure is. */
  public Cloud cloud() {
    return cloud;
  }

  /** Who is signed in. */
  public SignIn signIn() {
    return signIn;
  }

  /** What waiting is. */
  public Pace pace() {
    return pace;
  }

  /** Azure Resource Manager. */
  public ArmClient arm() {
    return arm;
  }

  /** What takes the same tokens as Azure Resource Manager: the deployment ends of function apps. */
  public Rest management() {
    return management;
  }

  /** Blobs. */
  public Rest blobs() {
    return rest(cloud.storageScope());
  }

  /** Secrets in vaults. */
  public Rest vaults() {
    return rest(cloud.vaultScope());
  }

  /** Application Insights. */
  public Rest insights() {
    return rest(cloud.insightsScope());
  }

  /** Functions themselves: nobody's token is sent there. */
  public Rest open() {
    return new Rest(new HttpPipelineBuilder().httpClient(http).build(), pace);
  }

  /** Deployment stacks. */
  public DeploymentStacksClient stacks() {
    return new DeploymentStacksManagementClientBuilder()
        .pipeline(management.pipeline())
        .environment(
            new AzureEnvironment(
                Map.of(
                    AzureEnvironment.Endpoint.RESOURCE_MANAGER.identifier(),
                    cloud.resourceManager() + "/")))
        .endpoint(cloud.resourceManager())
        .subscriptionId(place.subscription())
        .buildClient()
        .getDeploymentStacks();
  }

  /**
   * A call of the deployment stacks' client, made again like every other.
   *
   * @throws ProviderException when Azure says no
   */
  public <A> A stack(Supplier<A> call) throws InterruptedException {
    return management
        .patience()
        .call(
            () -> {
              try {
                return call.get();
              } catch (RuntimeException e) {
                throw Failures.unanswered(e);
              }
            });
  }

  /** A call for a stack that may not be there. */
  public <A> Optional<A> foundStack(Supplier<A> call) throws InterruptedException {
    return unless(AzureClients::isMissing, call);
  }

  /** A call that begins something with a stack, unless something is going on already. */
  public <A> Optional<A> idleStack(Supplier<A> call) throws InterruptedException {
    return unless(AzureClients::isBusy, call);
  }

  /** The same for a stack that may be gone by now. */
  public <A> Optional<A> foundIdleStack(Supplier<A> call) throws InterruptedException {
    return unless(refused -> isMissing(refused) || isBusy(refused), call);
  }

  private static boolean isMissing(HttpResponseException refused) {
    return refused.getResponse().getStatusCode() == MISSING;
  }

  /** Other conflicts do not pass by waiting. */
  private static boolean isBusy(HttpResponseException refused) {
    return refused instanceof ManagementException told
        && told.getValue() != null
        && BUSY.equals(told.getValue().getCode());
  }

  private <A> Optional<A> unless(Predicate<HttpResponseException> passes, Supplier<A> call)
      throws InterruptedException {
    try {
      return Optional.ofNullable(stack(call));
    } catch (ProviderException e) {
      if (e.getCause() instanceof HttpResponseException refused && passes.test(refused)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
