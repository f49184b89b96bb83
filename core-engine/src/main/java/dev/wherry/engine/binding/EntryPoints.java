package dev.wherry.engine.binding;

import dev.wherry.engine.code.classfile.ClassPath;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.JsonSettings;
import dev.wherry.model.ProjectCode;
import dev.wherry.runtime.host.FunctionDefinition;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was generated for all functions of an app.
 *
 * @param files class files by their path in a jar
 * @param fallbacks what is bound by reflection
 */
public record EntryPoints(Map<String, byte[]> files, List<Fallback> fallbacks) {

  /** Nothing: everything is bound by reflection. */
  public static final EntryPoints NONE = new EntryPoints(Map.of(), List.of());

  /** Copies the collections in, in order. */
  public EntryPoints {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    fallbacks = List.copyOf(fallbacks);
  }

  /** Generates for the functions of an app; their classes are read and never loaded. */
  public static EntryPoints of(Application application, ProjectCode code) {
    Map<String, byte[]> files = new TreeMap<>();
    Set<Fallback> fallbacks = new LinkedHashSet<>();
    try (ClassPath classes = new ClassPath(code)) {
      BindingGenerator generator =
          new BindingGenerator(classes::bytes, settings(application.json()));
      for (FunctionSpec function : application.functions().values()) {
        GeneratedBinding binding = generator.generate(function.handler().toString());
        binding.classes().forEach((name, bytes) -> files.put(name + ".class", bytes));
        fallbacks.addAll(binding.fallbacks());
      }
    }
    return new EntryPoints(files, List.copyOf(fallbacks));
  }

  private static FunctionDefinition.Json settings(JsonSettings json) {
    return new FunctionDefinition.Json(
        json.mapper(),
        json.names() == JsonSettings.Names.SNAKE_CASE,
        json.unknown() == JsonSettings.Unknown.REJECT);
  }
}
