package dev.wherry.local.resource;

import dev.wherry.function.ResourceException;
import dev.wherry.function.Secret;
import dev.wherry.local.secret.SecretFile;
import java.io.IOException;

/** A secret whose value stands in the project's secret file. */
final class LocalSecret implements Secret {

  private final SecretFile file;
  private final String name;

  LocalSecret(SecretFile file, String name) {
    this.file = file;
    this.name = name;
  }

  @Override
  public String value() {
    try {
      return file.get(name)
          .orElseThrow(
              () ->
                  new ResourceException(
                      "secret `"
                          + name
                          + "` has no value here: set one with `wherry secret set "
                          + name
                          + "`"));
    } catch (IOException unreadable) {
      throw new ResourceException("secret `" + name + "` cannot be read", unreadable);
    }
  }

  /** Never the value. */
  @Override
  public String toString() {
    return "***";
  }
}
