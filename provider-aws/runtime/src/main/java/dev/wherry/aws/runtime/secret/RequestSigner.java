package dev.wherry.aws.runtime.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests for AWS (Signature Version 4).
 *
 * @param credentials of the caller
 * @param region such as {@code eu-west-1}
 * @param service such as {@code secretsmanager}
 */
record RequestSigner(Credentials credentials, String region, String service) {

  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String HEX = "0123456789abcdef";

  /**
   * The {@code authorization} header of a request to the root path without a query.
   *
   * @param method upper-case
   * @param headers those to sign, by lower-case name, {@code x-amz-date} among them
   * @param body as it is sent
   */
  String authorization(String method, SortedMap<String, String> headers, byte[] body) {
    String moment = headers.getOrDefault("x-amz-date", "");
    String scope = moment.substring(0, 8) + "/" + region + "/" + service + "/aws4_request";
    StringBuilder request = new StringBuilder(method).append("\n/\n\n");
    StringBuilder names = new StringBuilder();
    for (Map.Entry<String, String> header : headers.entrySet()) {
      request.append(header.getKey()).append(':').append(header.getValue()).append('\n');
      names.append(names.length() == 0 ? "" : ";").append(header.getKey());
    }
    request.append('\n').append(names).append('\n').append(digest(body));
    String text =
        ALGORITHM + "\n" + moment + "\n" + scope + "\n" + digest(utf8(request.toString()));
    return ALGORITHM
        + " Credential="
        + credentials.accessKey()
        + "/"
        + scope
        + ", SignedHeaders="
        + names
        + ", Signature="
        + hex(hmac(key(moment.substring(0, 8)), text));
  }

  private byte[] key(String day) {
    byte[] key = hmac(utf8("AWS4" + credentials.secretKey()), day);
    return hmac(hmac(hmac(key, region), service), "aws4_request");
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(utf8(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return hex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length * 2);
    for (byte b : bytes) {
      text.append(HEX.charAt((b >> 4) & 0xf)).append(HEX.charAt(b & 0xf));
    }
    return text.toString();
  }
}
