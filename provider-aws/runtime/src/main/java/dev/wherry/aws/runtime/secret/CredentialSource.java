package dev.wherry.aws.runtime.secret;

import dev.wherry.runtime.adapter.SecretRefusedException;
import dev.wherry.runtime.json.JsonReader;
import dev.wherry.runtime.json.JsonType;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The credentials of the function's role, where Lambda puts them. */
final class CredentialSource {

  private final Map<String, String> environment;

  CredentialSource(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The current credentials: from the environment, or with SnapStart from a local address. */
  Credentials current() throws IOException {
    String accessKey = environment.get("AWS_ACCESS_KEY_ID");
    String secretKey = environment.get("AWS_SECRET_ACCESS_KEY");
    if (accessKey != null && secretKey != null) {
      return new Credentials(accessKey, secretKey, environment.get("AWS_SESSION_TOKEN"));
    }
    String address = environment.get("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    if (address == null) {
      throw new SecretRefusedException("the environment holds no AWS credentials");
    }
    return ofContainer(address);
  }

  private Credentials ofContainer(String address) throws IOException {
    Map<String, String> headers = new HashMap<>();
    String token = environment.get("AWS_CONTAINER_AUTHORIZATION_TOKEN");
    if (token != null) {
      headers.put("authorization", token);
    }
    HttpCall.Answer answer = HttpCall.get(address, headers);
    if (answer.status() != 200) {
      throw new IOException("the credentials' address answered " + answer.status());
    }
    Map<String, String> members = texts(answer.body());
    String accessKey = members.get("AccessKeyId");
    String secretKey = members.get("SecretAccessKey");
    if (accessKey == null || secretKey == null) {
      throw new IOException("the credentials' address answered without keys");
    }
    return new Credentials(accessKey, secretKey, members.get("Token"));
  }

  /** The members of an object that are texts. */
  static Map<String, String> texts(byte[] json) throws IOException {
    Map<String, String> texts = new HashMap<>();
    JsonReader in = new JsonReader(json);
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (in.peek() == JsonType.STRING) {
        texts.put(name, in.string());
      } else {
        in.skip();
      }
    }
    return texts;
  }
}
