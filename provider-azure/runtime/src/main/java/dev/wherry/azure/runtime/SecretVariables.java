package dev.wherry.azure.runtime;

import dev.wherry.runtime.adapter.SecretRefusedException;
import dev.wherry.runtime.adapter.SecretSource;
import java.io.IOException;
import java.util.Map;

/**
 * Secrets as App Service resolves its references to Key Vault: an environment variable each. The
 * app's settings hold the references only, the artifact no client, the process no credentials.
 */
final class SecretVariables implements SecretSource {

  private static final String REFERENCE = "@Microsoft.KeyVault(";

  private final Map<String, String> environment;

  SecretVariables(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public String fetch(String variable) throws IOException {
    String value = environment.get(variable);
    if (value == null || value.isEmpty()) {
      throw new SecretRefusedException("the app has no setting of that name");
    }
    if (value.startsWith(REFERENCE)) {
      throw new SecretRefusedException(
          "Azure has not resolved its reference to Key Vault: the secret has no value, or the app's"
              + " identity may not read it");
    }
    return value;
  }
}
