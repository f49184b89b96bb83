package dev.wherry.runtime.contract;

import dev.wherry.runtime.host.FunctionDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One case of the contract.
 *
 * <p>Cases stand in text files, a paragraph each: {@code case} what it is about, {@code handler} a
 * class of {@code models}, {@code route} and {@code request} (both {@code POST /} unless given),
 * {@code settings} ({@code snake_case}, {@code reject}), {@code body}, and {@code gives}: a status
 * and then the body, the detail of a problem, or the message of a failure.
 */
record Case(String name, String file, Map<String, String> lines) {

  static List<Case> parse(String file, String text) {
    List<Case> cases = new ArrayList<>();
    for (String paragraph : text.strip().split("\n\\s*\n")) {
      Map<String, String> lines = new LinkedHashMap<>();
      for (String line : paragraph.split("\n")) {
        if (!line.startsWith("#")) {
          String[] parts = line.split(" ", 2);
          lines.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
      }
      if (!lines.isEmpty()) {
        cases.add(new Case(lines.get("case"), file, lines));
      }
    }
    return cases;
  }

  String handler() {
    return "dev.wherry.runtime.contract.models." + lines.get("handler");
  }

  String route() {
    return lines.getOrDefault("route", "POST /");
  }

  String request() {
    return lines.getOrDefault("request", route());
  }

  String body() {
    return lines.getOrDefault("body", "");
  }

  FunctionDefinition.Json settings() {
    String settings = lines.getOrDefault("settings", "");
    return new FunctionDefinition.Json(
        "wherry", settings.contains("snake_case"), settings.contains("reject"));
  }

  int status() {
    return Integer.parseInt(lines.get("gives").substring(0, 3));
  }

  String given() {
    return lines.get("gives").substring(3).strip();
  }
}
