package dev.wherry.gcp.deployer.client;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where the APIs are: at Google, or where gcloud's own variables lead, such as {@code
 * CLOUDSDK_API_ENDPOINT_OVERRIDES_RUN=https://run-internal.p.googleapis.com/}. An endpoint of
 * {@code http://} is an emulator's: no credentials are sent to it.
 *
 * @param environment variables by name
 */
public record Endpoints(Map<String, String> environment) {

  private static final String OVERRIDE = "CLOUDSDK_API_ENDPOINT_OVERRIDES_";
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /** Copies the map in. */
  public Endpoints {
    environment = Map.copyOf(environment);
  }

  /** Where an API is. */
  public Endpoint of(Api api) {
    return override(api)
        .map(Endpoints::parse)
        .orElseGet(() -> new Endpoint(api.host(), HTTPS, true));
  }

  /** Whether the user sends calls of it elsewhere. */
  public boolean overridden(Api api) {
    return override(api).isPresent();
  }

  private Optional<String> override(Api api) {
    return Optional.ofNullable(environment.get(OVERRIDE + api.name()))
        .filter(uri -> !uri.isBlank());
  }

  private static Endpoint parse(String text) {
    URI uri = URI.create(text);
    boolean secure = !"http".equals(uri.getScheme());
    int standard = secure ? HTTPS : HTTP;
    String host = uri.getHost();
    if (host == null) {
      throw new IllegalArgumentException("`" + text + "` is no address of an API");
    }
    return new Endpoint(host, uri.getPort() < 0 ? standard : uri.getPort(), secure);
  }

  /**
   * Where an API is.
   *
   * @param host its name
   * @param port its port
   * @param secure whether it speaks TLS
   */
  public record Endpoint(String host, int port, boolean secure) {

    /** As a URI without a path. */
    public String uri() {
      return (secure ? "https://" : "http://") + host + ":" + port;
    }
  }
}
