package dev.wherry.jwt;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URL;
import java.text.ParseException;
import java.util.Map;

/** Finds an issuer's keys as OpenID Connect Discovery says. */
final class OpenIdConfiguration {

  private OpenIdConfiguration() {}

  static URL keySet(String issuer, ResourceRetriever retriever) throws IOException {
    String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    URL address = new URL(base + "/.well-known/openid-configuration");
    try {
      Map<String, Object> found =
          JSONObjectUtils.parse(retriever.retrieveResource(address).getContent());
      if (!issuer.equals(found.get("issuer"))) {
        throw new IOException(address + " speaks for another issuer: " + found.get("issuer"));
      }
      return new URL(JSONObjectUtils.getString(found, "jwks_uri"));
    } catch (ParseException malformed) {
      throw new IOException(address + " is no OpenID configuration", malformed);
    }
  }
}
