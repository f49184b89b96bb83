package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import dev.wherry.model.Trigger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A case in a file: settings ({@code handler}, {@code on}, {@code javac}, {@code mapper}), then
 * sections that begin with {@code ---}: sources by their path, those of a library after the word
 * {@code library}, and at last what is {@code expected}.
 */
final class CodeCase {

  private String handler = "com.example.Greet";
  private String mapper = "wherry";
  private List<String> options = List.of("-parameters", "-g");
  private final List<Trigger> triggers = new ArrayList<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, String> library = new LinkedHashMap<>();
  private String expected = "";

  private CodeCase() {}

  static CodeCase parse(String text) {
    CodeCase read = new CodeCase();
    String[] sections = text.split("(?m)^--- ", -1);
    sections[0].lines().filter(line -> !line.isBlank()).forEach(read::setting);
    for (int i = 1; i < sections.length; i++) {
      int end = sections[i].indexOf('\n');
      read.section(sections[i].substring(0, end).strip(), sections[i].substring(end + 1));
    }
    return read;
  }

  private void setting(String line) {
    String value = line.substring(line.indexOf(' ') + 1).strip();
    switch (line.substring(0, line.indexOf(' '))) {
      case "handler" -> handler = value;
      case "mapper" -> mapper = value;
      case "javac" -> options = List.of(value.split(" ", -1));
      case "on" -> triggers.add(Applications.trigger(value));
      default -> throw new IllegalArgumentException(line);
    }
  }

  private void section(String title, String content) {
    if (title.equals("expected")) {
      expected = content;
    } else if (title.startsWith("library ")) {
      library.put(title.substring("library ".length()), content);
    } else {
      sources.put(title, content);
    }
  }

  String expected() {
    return expected;
  }

  String actual(Path folder) throws IOException {
    Application application = Applications.of(handler, triggers, mapper);
    ProjectCode code = new Compiled(folder).library(library).own(sources, options);
    return CodeCheck.review(List.of(application), code).stream()
        .map(found -> text(found, folder))
        .collect(Collectors.joining());
  }

  private static String text(Diagnostic found, Path folder) {
    String head =
        found.severity().name().toLowerCase(Locale.ROOT)
            + "["
            + found.code()
            + "]: "
            + found.message();
    String place =
        found.location().map(at -> "\n  --> " + at.toString().replace(folder + "/", "")).orElse("");
    return head + place + found.hint().map(hint -> "\n  " + hint).orElse("") + "\n";
  }
}
