package dev.wherry.engine.assembly;

import dev.wherry.engine.binding.BindingGenerator;
import dev.wherry.engine.binding.Fallback;
import dev.wherry.engine.binding.GeneratedBinding;
import dev.wherry.engine.code.classfile.ClassPath;
import dev.wherry.model.Application;
import dev.wherry.model.FunctionName;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.JsonSettings;
import dev.wherry.model.ProjectCode;
import dev.wherry.runtime.host.FunctionDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The entry points and binders of an app's functions, generated from the class files of its code.
 *
 * @param classes class files by their path in a jar
 * @param fallbacks what each function leaves to reflection; none for a function that leaves nothing
 */
public record EntryPoints(
    Map<String, byte[]> classes, Map<FunctionName, List<Fallback>> fallbacks) {

  /** Copies the maps in, in order. */
  public EntryPoints {
    classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    fallbacks = Collections.unmodifiableMap(new LinkedHashMap<>(fallbacks));
  }

  /** Generates for every function of an app. */
  public static EntryPoints of(Application application, ProjectCode code) {
    Map<String, byte[]> classes = new TreeMap<>();
    Map<FunctionName, List<Fallback>> fallbacks = new LinkedHashMap<>();
    try (ClassPath classPath = new ClassPath(code)) {
      BindingGenerator generator =
          new BindingGenerator(classPath::bytes, settings(application.json()));
      for (FunctionSpec function : application.functions().values()) {
        GeneratedBinding binding = generator.generate(function.handler().toString());
        binding.classes().forEach((name, bytes) -> classes.put(name + ".class", bytes));
        if (!binding.fallbacks().isEmpty()) {
          fallbacks.put(function.name(), new ArrayList<>(binding.fallbacks()));
        }
      }
    }
    return new EntryPoints(classes, fallbacks);
  }

  private static FunctionDefinition.Json settings(JsonSettings json) {
    return new FunctionDefinition.Json(
        json.mapper(),
        json.names() == JsonSettings.Names.SNAKE_CASE,
        json.unknown() == JsonSettings.Unknown.REJECT);
  }
}
