package dev.wherry.azure.deployer.compile;

import dev.wherry.azure.deployer.schedule.TimerSchedule;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.spi.compile.Triggers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the host of a function app reads: how the app runs, and what calls which method. */
final class HostFiles {

  private static final String ENTRY = "dev.wherry.azure.entry.Functions.";

  /** The adapter ends a call before the host would, which ends all others with it. */
  private static final int GRACE_SECONDS = 10;

  private HostFiles() {}

  /** All of them, by their path. */
  static Map<String, Map<String, Object>> of(Scope scope, FunctionGroup group) {
    Map<String, Map<String, Object>> files = new LinkedHashMap<>();
    files.put("host.json", host(scope, group));
    if (group.hasRoutes()) {
      AuthLevel level = AuthLevel.of(group);
      put(files, FunctionNames.ROUTES, "http", request(level, "{*path}", List.of()));
    }
    String direct = FunctionNames.INVOKE + "/{function}";
    put(
        files,
        FunctionNames.INVOKE,
        "invoke",
        request(AuthLevel.FUNCTION, direct, List.of("post")));
    group.functions().forEach(function -> timers(files, function));
    return files;
  }

  private static Map<String, Object> host(Scope scope, FunctionGroup group) {
    Map<String, Object> host = new LinkedHashMap<>();
    host.put("version", "2.0");
    host.put("functionTimeout", clock(group.agreement().timeout() + GRACE_SECONDS));
    host.put("extensions", Map.of("http", Map.of("routePrefix", scope.routePrefix())));
    host.put(
        "logging",
        Map.of("applicationInsights", Map.of("samplingSettings", Map.of("isEnabled", false))));
    return host;
  }

  private static String clock(long seconds) {
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private static void timers(Map<String, Map<String, Object>> files, FunctionSpec function) {
    List<Trigger.Clock> clocks = Triggers.clock(function);
    for (int i = 0; i < clocks.size(); i++) {
      Trigger.Clock clock = clocks.get(i);
      Map<String, Object> binding = binding("timerTrigger", "in", "timer");
      binding.put("schedule", TimerSchedule.of(clock.schedule(), clock.timezone()).expression());
      put(files, FunctionNames.schedule(function.name(), i + 1), "timer", List.of(binding));
    }
  }

  private static List<Map<String, Object>> request(
      AuthLevel level, String route, List<String> methods) {
    Map<String, Object> request = binding("httpTrigger", "in", "request");
    request.put("authLevel", level.word());
    request.put("route", route);
    if (!methods.isEmpty()) {
      request.put("methods", methods);
    }
    return List.of(request, binding("http", "out", "$return"));
  }

  private static Map<String, Object> binding(String type, String direction, String name) {
    Map<String, Object> binding = new LinkedHashMap<>();
    binding.put("type", type);
    binding.put("direction", direction);
    binding.put("name", name);
    return binding;
  }

  private static void put(
      Map<String, Map<String, Object>> files,
      String name,
      String method,
      List<Map<String, Object>> bindings) {
    Map<String, Object> function = new LinkedHashMap<>();
    function.put("scriptFile", "../" + AppDirectory.ADAPTER);
    function.put("entryPoint", ENTRY + method);
    function.put("bindings", bindings);
    files.put(name + "/function.json", function);
  }
}
