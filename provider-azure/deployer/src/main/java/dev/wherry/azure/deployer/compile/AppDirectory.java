package dev.wherry.azure.deployer.compile;

import dev.wherry.azure.deployer.render.TemplateText;
import dev.wherry.model.Auth;
import dev.wherry.spi.artifact.ArtifactLayout;
import dev.wherry.spi.artifact.Content;
import dev.wherry.spi.compile.Triggers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The directory of a function app: what the host and its worker read at the root, and below {@code
 * app} what only the adapter loads, the user's jars unchanged.
 */
final class AppDirectory {

  /** The jar that the worker loads. */
  static final String ADAPTER = "wherry-azure.jar";

  private static final String NESTED = "app";

  private final Scope scope;
  private final AdapterJars adapter;
  private final Descriptor descriptor;

  AppDirectory(Scope scope, AdapterJars adapter, Descriptor descriptor) {
    this.scope = scope;
    this.adapter = adapter;
    this.descriptor = descriptor;
  }

  /** The directories of all function apps. */
  List<ArtifactLayout> layouts() {
    return scope.groups().stream().map(this::layout).toList();
  }

  private ArtifactLayout layout(FunctionGroup group) {
    Map<String, Content> entries = new LinkedHashMap<>();
    HostFiles.of(scope, group).forEach((path, file) -> entries.put(path, text(file)));
    entries.put(ADAPTER, new Content.Copy(adapter.outer()));
    nested(entries, scope.app().name() + ".jar", new Content.ProjectClasses());
    nested(entries, "wherry-entry-points.jar", new Content.EntryPoints());
    adapter.inner().forEach((name, place) -> nested(entries, name, new Content.Copy(place)));
    if (asksForTokens(group)) {
      adapter.forTokens().forEach((name, place) -> nested(entries, name, new Content.Copy(place)));
    }
    entries.put(NESTED, new Content.ProjectLibraries());
    nested(entries, "class-path.jar", new Content.ClassPathJar());
    nested(entries, "wherry.json", text(descriptor.of(group)));
    return new ArtifactLayout(group.artifact(), entries);
  }

  private static void nested(Map<String, Content> entries, String name, Content content) {
    entries.put(NESTED + "/" + name, content);
  }

  private static Content text(Map<String, Object> document) {
    return new Content.Text(TemplateText.of(document));
  }

  private static boolean asksForTokens(FunctionGroup group) {
    return group.functions().stream()
        .flatMap(function -> Triggers.http(function).stream())
        .anyMatch(trigger -> trigger.auth() instanceof Auth.By);
  }
}
