package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.engine.diagnostic.DiagnosticText;
import dev.wherry.engine.diagnostic.Diagnostics;
import dev.wherry.engine.validation.TargetSupport;
import dev.wherry.model.StageName;
import dev.wherry.model.Target;
import dev.wherry.model.TargetName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder with a manifest and what the user sees of it.
 *
 * <p>{@code case.properties} may hold {@code stage}, {@code targets} (names, or {@code local}),
 * {@code param.NAME}, {@code env.NAME}, and {@code providers}, which adds what these providers
 * cannot do: each has HTTP triggers and buckets only.
 */
public record GoldenCase(Path folder) {

  /** Where the cases lie. */
  public static final Path ROOT = Path.of("src/test/resources/manifest");

  /** All cases by name. */
  public static List<GoldenCase> all() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.filter(Files::isDirectory).sorted().map(GoldenCase::new).toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  Path expected() {
    return folder.resolve("expected.txt");
  }

  /** The manifest itself. */
  public Path file() {
    return folder.resolve("wherry.yml");
  }

  Manifest read() {
    Properties options = options();
    return ManifestReader.read(
        new ManifestRequest(file(), prefixed(options, "param."), prefixed(options, "env.")));
  }

  String actual() {
    Properties options = options();
    Manifest manifest = read();
    StageName stage = new StageName(options.getProperty("stage", "dev"));
    Set<Diagnostic> diagnostics = new LinkedHashSet<>();
    Map<String, String> models = new LinkedHashMap<>();
    List<String> names = List.of(options.getProperty("targets", "local").split(","));
    for (String name : names) {
      Resolution resolution = manifest.resolve(stage, target(manifest, name));
      diagnostics.addAll(resolution.diagnostics());
      resolution
          .application()
          .ifPresent(
              application -> {
                models.put(name, ModelText.of(application, resolution.target()));
                if (options.containsKey("providers")) {
                  diagnostics.addAll(
                      TargetSupport.check(
                          application,
                          resolution.target(),
                          SmallProvider.named(options.getProperty("providers"))));
                }
              });
    }
    diagnostics.addAll(
        manifest.samePlaces(
            stage, names.stream().map(TargetName::new).collect(Collectors.toSet())));
    return text(Diagnostics.sorted(diagnostics), models);
  }

  private String text(List<Diagnostic> diagnostics, Map<String, String> models) {
    StringBuilder text = new StringBuilder();
    List<Diagnostic> shown = diagnostics.stream().map(this::relative).toList();
    text.append(DiagnosticText.render(shown, false, this::lines));
    models.forEach(
        (target, model) ->
            text.append(text.isEmpty() ? "" : "\n")
                .append("# ")
                .append(target)
                .append('\n')
                .append(model));
    return text.toString();
  }

  private Diagnostic relative(Diagnostic diagnostic) {
    String prefix = folder + "/";
    return new Diagnostic(
        diagnostic.code(),
        diagnostic.severity(),
        diagnostic.message().replace(prefix, ""),
        diagnostic.hint().map(hint -> hint.replace(prefix, "")),
        diagnostic
            .location()
            .map(
                place ->
                    new SourceLocation(
                        place.file().replace(prefix, ""),
                        place.line(),
                        place.column(),
                        place.length())));
  }

  private Optional<List<String>> lines(String file) {
    try {
      Path path = folder.resolve(file);
      return Files.size(path) > 100_000
          ? Optional.empty()
          : Optional.of(Files.readString(path).lines().toList());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Target target(Manifest manifest, String name) {
    return manifest.targets().stream()
        .filter(target -> target.name().value().equals(name.strip()))
        .findFirst()
        .orElseGet(Target::local);
  }

  private Properties options() {
    Properties options = new Properties();
    Path file = folder.resolve("case.properties");
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        options.load(in);
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
    return options;
  }

  private static Map<String, String> prefixed(Properties options, String prefix) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> names = new ArrayList<>(options.stringPropertyNames());
    names.stream()
        .filter(name -> name.startsWith(prefix))
        .forEach(name -> values.put(name.substring(prefix.length()), options.getProperty(name)));
    return values;
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
