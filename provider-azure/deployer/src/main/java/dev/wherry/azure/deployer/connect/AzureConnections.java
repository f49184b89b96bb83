package dev.wherry.azure.deployer.connect;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Configuration;
import com.azure.core.util.ConfigurationBuilder;
import com.azure.identity.DefaultAzureCredentialBuilder;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.client.Cloud;
import dev.wherry.azure.deployer.client.Place;
import dev.wherry.azure.deployer.compile.AzureNames;
import dev.wherry.model.Document;
import dev.wherry.spi.Connection;
import dev.wherry.spi.Destination;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.pace.Pace;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Ways to Azure.
 *
 * @param environment variables that say who signs in and which cloud it is
 * @param pace what waiting is
 * @param http what calls go over
 */
public record AzureConnections(
    Map<String, String> environment, Pace pace, Supplier<HttpClient> http) {

  /** A package of a slow line takes its time, and Azure answers no request later than this. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** Copies the map in. */
  public AzureConnections {
    environment = Map.copyOf(environment);
  }

  /** The ways of this program. */
  public static AzureConnections ofProcess() {
    return new AzureConnections(System.getenv(), Pace.REAL, AzureConnections::client);
  }

  private static HttpClient client() {
    return new JdkHttpClientBuilder()
        .writeTimeout(LONGEST)
        .responseTimeout(LONGEST)
        .readTimeout(LONGEST)
        .build();
  }

  /** The way to one copy of an app; nothing is called yet. */
  public Connection to(Destination destination) {
    Place place =
        new Place(
            subscription(destination), AzureNames.resourceGroup(destination), region(destination));
    Cloud cloud = cloud(destination);
    HttpClient client = http.get();
    return new AzureConnection(
        new AzureClients(place, cloud, client, credential(cloud, client), pace), destination);
  }

  /** Whoever is signed in, found the way that all of Azure's tools find him. */
  private TokenCredential credential(Cloud cloud, HttpClient client) {
    Configuration configuration =
        new ConfigurationBuilder(path -> Map.of(), path -> Map.of(), path -> environment).build();
    DefaultAzureCredentialBuilder builder =
        new DefaultAzureCredentialBuilder()
            .configuration(configuration)
            .httpClient(client)
            .authorityHost(cloud.authority());
    return cloud.known() ? builder.build() : builder.disableInstanceDiscovery().build();
  }

  private Cloud cloud(Destination destination) {
    try {
      return Cloud.of(environment);
    } catch (IllegalArgumentException e) {
      throw new ProviderException(
          ProviderFailure.of(
              FailureKind.REJECTED,
              "target `" + destination.target().name() + "`: " + e.getMessage()),
          e);
    }
  }

  private static String subscription(Destination destination) {
    if (destination.target().settings().get("subscription") instanceof Document.Text text
        && !text.value().isBlank()) {
      return text.value();
    }
    throw missing(destination, "subscription", "\"${env:AZURE_SUBSCRIPTION_ID}\"");
  }

  private static String region(Destination destination) {
    return destination
        .target()
        .region()
        .orElseThrow(() -> missing(destination, "region", "koreacentral"));
  }

  private static ProviderException missing(Destination destination, String what, String example) {
    return new ProviderException(
        ProviderFailure.of(
                FailureKind.REJECTED,
                "target `" + destination.target().name() + "` names no " + what)
            .hint("add `" + what + ": " + example + "` to it in the manifest"));
  }
}
