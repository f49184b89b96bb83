package dev.wherry.azure.deployer.compile;

import dev.wherry.azure.deployer.render.TemplateText;
import dev.wherry.model.Auth;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.Content;
import dev.wherry.spi.compile.Triggers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The directory of a function app: what the host and its worker read at the root, and below {@code
 * app} what only the adapter loads, the user's jars unchanged.
 */
final class AppDirectory {

  private static final String NESTED = "app/";
  private static final String ADAPTER = "wherry-azure.jar";

  private final Scope scope;
  private final AdapterJars adapter;

  AppDirectory(Scope scope, AdapterJars adapter) {
    this.scope = scope;
    this.adapter = adapter;
  }

  ArtifactLayout layout(FunctionGroup group) {
    Map<String, Content> entries = new LinkedHashMap<>();
    entries.put("host.json", new Content.Text(TemplateText.of(host(group))));
    entries.put(ADAPTER, new Content.Copy(adapter.outer()));
    entries.put(NESTED + scope.app().name() + ".jar", new Content.ProjectClasses());
    entries.put(NESTED + "wherry-entry-points.jar", new Content.EntryPoints());
    adapter.inner().forEach((name, place) -> entries.put(NESTED + name, new Content.Copy(place)));
    if (asksForTokens(group)) {
      adapter
          .forTokens()
          .forEach((name, place) -> entries.put(NESTED + name, new Content.Copy(place)));
    }
    entries.put("app", new Content.ProjectLibraries());
    return new ArtifactLayout(group.artifact(), entries);
  }

  private static Map<String, Object> host(FunctionGroup group) {
    long seconds = group.agreement().timeout();
    Map<String, Object> host = new LinkedHashMap<>();
    host.put("version", "2.0");
    host.put(
        "functionTimeout",
        String.format(
            Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60));
    host.put("extensions", Map.of("http", Map.of("routePrefix", "")));
    host.put(
        "logging",
        Map.of("applicationInsights", Map.of("samplingSettings", Map.of("isEnabled", false))));
    return host;
  }

  private static boolean asksForTokens(FunctionGroup group) {
    return group.functions().stream()
        .flatMap(function -> Triggers.http(function).stream())
        .anyMatch(trigger -> trigger.auth() instanceof Auth.By);
  }

  /** The directories of all function apps. */
  List<ArtifactLayout> layouts() {
    return scope.groups().stream().map(this::layout).toList();
  }
}
