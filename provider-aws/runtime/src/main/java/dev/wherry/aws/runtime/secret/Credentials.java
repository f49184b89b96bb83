package dev.wherry.aws.runtime.secret;

import org.jspecify.annotations.Nullable;

/**
 * What signs a request.
 *
 * @param accessKey public
 * @param secretKey never sent
 * @param token of a session, or null
 */
record Credentials(String accessKey, String secretKey, @Nullable String token) {

  @Override
  public String toString() {
    return "***";
  }
}
