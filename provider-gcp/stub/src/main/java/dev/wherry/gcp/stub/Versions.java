package dev.wherry.gcp.stub;

import com.google.cloud.secretmanager.v1.SecretVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The versions of secrets, and what is in them. */
final class Versions {

  private final Map<String, List<SecretVersion>> versions = new TreeMap<>();
  private final Map<String, String> values = new TreeMap<>();

  /** Those of a secret, from the first. */
  List<SecretVersion> of(String secret) {
    return versions.computeIfAbsent(secret, any -> new ArrayList<>());
  }

  /** The newest of a secret. */
  SecretVersion latest(String secret) {
    if (of(secret).isEmpty()) {
      throw World.missing(secret + "/versions/latest");
    }
    return of(secret).get(of(secret).size() - 1);
  }

  /** What is in the newest. */
  String value(String secret) {
    return values.getOrDefault(latest(secret).getName(), "");
  }

  boolean hasValue(String secret) {
    return !of(secret).isEmpty() && latest(secret).getState() == SecretVersion.State.ENABLED;
  }

  SecretVersion add(String secret, String value) {
    SecretVersion version =
        SecretVersion.newBuilder()
            .setName(secret + "/versions/" + (of(secret).size() + 1))
            .setState(SecretVersion.State.ENABLED)
            .build();
    of(secret).add(version);
    values.put(version.getName(), value);
    return version;
  }

  SecretVersion destroy(String secret, String version) {
    List<SecretVersion> all = of(secret);
    for (int index = 0; index < all.size(); index++) {
      if (all.get(index).getName().equals(version)) {
        all.set(index, all.get(index).toBuilder().setState(SecretVersion.State.DESTROYED).build());
        values.remove(version);
        return all.get(index);
      }
    }
    throw World.missing(version);
  }

  /** All of a secret are gone. */
  void gone(String secret) {
    versions.remove(secret);
  }
}
