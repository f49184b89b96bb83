package dev.wherry.local;

import static dev.wherry.local.PropertyValues.fields;
import static dev.wherry.local.PropertyValues.text;

import dev.wherry.spi.blueprint.Blueprint;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Cloud Run functions of a blueprint, as far as an instance sees them. */
public final class CloudFunctions {

  private static final String FUNCTION = "cloudfunctions.googleapis.com/Function";
  private static final String SECOND = "USE_JAVA_FF_2";
  private static final Pattern MEMORY = Pattern.compile("([0-9]+)(M|Mi|G|Gi)");
  private static final long MEBI = 1024 * 1024;

  private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");

  private CloudFunctions() {}

  /** All of them. */
  public static List<InvokerVersion.Service> of(Blueprint blueprint) {
    List<InvokerVersion.Service> services = new ArrayList<>();
    for (NativeResource resource : blueprint.resources().values()) {
      if (resource.id().type().value().equals(FUNCTION)) {
        services.add(service(resource));
      }
    }
    return services;
  }

  private static InvokerVersion.Service service(NativeResource resource) {
    Value.Fields config = fields(resource.properties(), "serviceConfig");
    Map<String, String> environment = new TreeMap<>();
    fields(config, "environmentVariables")
        .values()
        .keySet()
        .forEach(name -> environment.put(name, text(fields(config, "environmentVariables"), name)));
    return new InvokerVersion.Service(
        resource.id().name(),
        text(fields(resource.properties(), "buildConfig"), "entryPoint"),
        environment,
        mounts(config),
        Duration.ofSeconds(new BigDecimal(text(config, "timeoutSeconds")).longValueExact()),
        mebibytes(text(config, "availableMemory")),
        asksForSecond(
            fields(fields(resource.properties(), "buildConfig"), "environmentVariables")));
  }

  /** In whole mebibytes; an override may write it in each of Google's units. */
  static int mebibytes(String memory) {
    Matcher parts = MEMORY.matcher(memory);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no memory of a Cloud Run function: " + memory);
    }
    long bytes =
        switch (parts.group(2)) {
          case "M" -> 1_000_000L;
          case "Mi" -> MEBI;
          case "G" -> 1_000_000_000L;
          default -> 1024 * MEBI;
        };
    return Math.toIntExact(Long.parseLong(parts.group(1)) * bytes / MEBI);
  }

  /** As the buildpack reads it: present and true in the words of Go's {@code ParseBool}. */
  static boolean asksForSecond(Value.Fields variables) {
    return variables.values().containsKey(SECOND) && TRUE.contains(text(variables, SECOND));
  }

  /** A volume's folder ends in the manifest's name of the secret. */
  private static Map<String, String> mounts(Value.Fields config) {
    Map<String, String> mounts = new TreeMap<>();
    if (config.values().get("secretVolumes") instanceof Value.Items volumes) {
      for (Value volume : volumes.values()) {
        String folder = text((Value.Fields) volume, "mountPath");
        if (((Value.Fields) volume).values().get("versions") instanceof Value.Items versions) {
          String file = text((Value.Fields) versions.values().get(0), "path");
          mounts.put(folder + "/" + file, folder.substring(folder.lastIndexOf('/') + 1));
        }
      }
    }
    return mounts;
  }
}
