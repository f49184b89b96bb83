package dev.wherry.aws.runtime.secret;

import dev.wherry.runtime.adapter.SecretRefusedException;
import dev.wherry.runtime.adapter.SecretSource;
import dev.wherry.runtime.adapter.UtcTime;
import dev.wherry.runtime.json.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** AWS Secrets Manager, called without an SDK. */
final class SecretsManager implements SecretSource {

  private static final String SERVICE = "secretsmanager";

  /** Secrets Manager decrypts in the name of who asks. */
  private static final String DECRYPT =
      "; a secret with a key of its own needs `kms:Decrypt` on that key under `permissions: aws`";

  private final Map<String, String> environment;
  private final CredentialSource credentials;

  SecretsManager(Map<String, String> environment) {
    this.environment = environment;
    this.credentials = new CredentialSource(environment);
  }

  @Override
  public String fetch(String id) throws IOException {
    byte[] body = question(id);
    String region = region(id);
    String endpoint = endpoint(region);
    TreeMap<String, String> headers = new TreeMap<>();
    headers.put("content-type", "application/x-amz-json-1.1");
    headers.put("host", URI.create(endpoint).getAuthority());
    headers.put("x-amz-date", date());
    headers.put("x-amz-target", "secretsmanager.GetSecretValue");
    Credentials current = credentials.current();
    if (current.token() != null) {
      headers.put("x-amz-security-token", current.token());
    }
    RequestSigner signer = new RequestSigner(current, region, SERVICE);
    headers.put("authorization", signer.authorization("POST", headers, body));
    return value(HttpCall.post(endpoint, headers, body));
  }

  private static byte[] question(String id) throws IOException {
    JsonWriter question = new JsonWriter();
    question.beginObject();
    question.name("SecretId");
    question.string(id);
    question.endObject();
    return question.toByteArray();
  }

  private static String value(HttpCall.Answer answer) throws IOException {
    if (answer.status() != 200) {
      throw refusal(answer);
    }
    Map<String, String> members = CredentialSource.texts(answer.body());
    String text = members.get("SecretString");
    String binary = members.get("SecretBinary");
    if (text != null) {
      return text;
    }
    if (binary != null) {
      return new String(Base64.getDecoder().decode(binary), StandardCharsets.UTF_8);
    }
    throw new SecretRefusedException("it has no value");
  }

  /** Whatever may pass by itself is worth another try: load, and credentials that ran out. */
  private static IOException refusal(HttpCall.Answer answer) throws IOException {
    boolean busy = answer.status() >= 500 || answer.status() == 429;
    if (busy || answer.body().length == 0) {
      return new IOException("Secrets Manager answered " + answer.status());
    }
    Map<String, String> members = CredentialSource.texts(answer.body());
    String type = members.getOrDefault("__type", "status " + answer.status());
    String words = members.getOrDefault("message", members.getOrDefault("Message", ""));
    String message = type + (words.isEmpty() ? "" : ": " + words);
    boolean passing = type.contains("Throttling") || type.contains("ExpiredToken");
    return passing
        ? new IOException(message)
        : new SecretRefusedException(words.contains("KMS") ? message + DECRYPT : message);
  }

  /** An ARN names its region: {@code arn:aws:secretsmanager:eu-west-1:…}. */
  private String region(String id) throws IOException {
    String[] parts = id.split(":", 5);
    String region = parts.length == 5 ? parts[3] : environment.get("AWS_REGION");
    if (region == null || region.isEmpty()) {
      throw new SecretRefusedException("neither the ARN nor AWS_REGION names a region");
    }
    return region;
  }

  String endpoint(String region) {
    String own = environment.get("AWS_ENDPOINT_URL_SECRETS_MANAGER");
    String all = own == null ? environment.get("AWS_ENDPOINT_URL") : own;
    if (all != null && !all.isEmpty()) {
      return all.endsWith("/") ? all : all + "/";
    }
    String domain = region.startsWith("cn-") ? ".amazonaws.com.cn/" : ".amazonaws.com/";
    return "https://" + SERVICE + "." + region + domain;
  }

  /** Such as {@code 20260131T093000Z}. */
  private static String date() {
    String text = UtcTime.format(System.currentTimeMillis());
    return text.substring(0, 19).replace("-", "").replace(":", "").concat("Z");
  }
}
