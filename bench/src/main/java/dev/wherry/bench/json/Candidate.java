package dev.wherry.bench.json;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A variant and the jars it needs.
 *
 * @param title its row in the table
 * @param type the simple name of its class in {@code variant}
 * @param jars how the names of its jars begin
 */
record Candidate(String title, String type, List<String> jars) {

  static final List<Candidate> ALL =
      List.of(
          new Candidate("no JSON", "Bare", List.of()),
          new Candidate("Wherry reader, by hand", "WherryReader", List.of("wherry-function")),
          new Candidate(
              "Wherry binder, reflective", "WherryReflective", List.of("wherry-function")),
          new Candidate(
              "Wherry call, generated", "WherryGenerated", List.of("wherry-function", "generated")),
          new Candidate("jackson-core, by hand", "JacksonCore", List.of("jackson-core")),
          new Candidate("jackson-jr", "JacksonJr", List.of("jackson-core", "jackson-jr")),
          new Candidate("gson", "Gson", List.of("gson", "error_prone")),
          new Candidate("avaje-jsonb", "Avaje", List.of("avaje")),
          new Candidate("jackson-databind", "JacksonDatabind", List.of("jackson-")));

  String className() {
    return "dev.wherry.bench.json.variant." + type;
  }

  /** The class path with nothing on it that this variant does not need. */
  String classpath() {
    List<String> path = new ArrayList<>();
    for (String entry :
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator))) {
      String name = Path.of(entry).getFileName().toString();
      if (name.startsWith("wherry-bench") || jars.stream().anyMatch(name::startsWith)) {
        path.add(entry);
      }
    }
    return String.join(File.pathSeparator, path);
  }
}
