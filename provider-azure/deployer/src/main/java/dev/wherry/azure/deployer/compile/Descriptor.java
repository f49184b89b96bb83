package dev.wherry.azure.deployer.compile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.azure.deployer.schedule.TimerFilter;
import dev.wherry.azure.deployer.schedule.TimerSchedule;
import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.spi.compile.AdapterSettings;
import dev.wherry.spi.compile.Documents;
import dev.wherry.spi.compile.HttpSettingLines;
import dev.wherry.spi.compile.Seconds;
import dev.wherry.spi.compile.Triggers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the adapter of a function app reads: what all its routes share, each function with its
 * settings, each timer with what it means. All values are texts.
 */
final class Descriptor {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Scope scope;
  private final Secrets secrets;

  Descriptor(Scope scope, Secrets secrets) {
    this.scope = scope;
    this.secrets = secrets;
  }

  Map<String, Object> of(FunctionGroup group) {
    Map<String, Object> functions = new LinkedHashMap<>();
    Map<String, Object> timers = new LinkedHashMap<>();
    for (FunctionSpec function : group.functions()) {
      functions.put(function.name().value(), function(function));
      List<Trigger.Clock> clocks = Triggers.clock(function);
      for (int i = 0; i < clocks.size(); i++) {
        timers.put(FunctionNames.schedule(function.name(), i + 1), timer(function, clocks.get(i)));
      }
    }
    Map<String, Object> descriptor = new LinkedHashMap<>();
    descriptor.put("app", shared(group));
    descriptor.put("functions", functions);
    descriptor.put("timers", timers);
    return descriptor;
  }

  private Map<String, String> shared(FunctionGroup group) {
    Map<String, String> shared = new TreeMap<>();
    if (group.hasRoutes()) {
      if (!scope.routePrefix().isEmpty()) {
        shared.put(Ownership.ROUTE_PREFIX, scope.routePrefix());
      }
      scope
          .app()
          .http()
          .cors()
          .ifPresent(cors -> shared.put("WHERRY_CORS", HttpSettingLines.cors(cors)));
    }
    String authorizers = HttpSettingLines.authorizers(scope.app(), group.functions());
    if (!authorizers.isEmpty()) {
      shared.put("WHERRY_AUTHORIZERS", authorizers);
    }
    return shared;
  }

  private Map<String, String> function(FunctionSpec function) {
    Map<String, String> settings = new TreeMap<>();
    function
        .environment()
        .forEach((name, text) -> settings.put(name, AdapterSettings.text(text, secrets::physical)));
    settings.putAll(AdapterSettings.of(scope.app(), scope.stage(), scope.target(), function));
    settings.put("WHERRY_TIMEOUT", Long.toString(Seconds.up(function.timeout())));
    settings.put("WHERRY_CONCURRENCY", Integer.toString(function.requestsPerInstance()));
    if (!Triggers.http(function).isEmpty()) {
      settings.put("WHERRY_ROUTES", AdapterSettings.routes(function, HttpSettingLines::asked));
    }
    Triggers.keys(function)
        .ifPresent(secret -> settings.put("WHERRY_KEYS", Secrets.setting(secret)));
    secrets
        .used(function)
        .forEach(secret -> settings.put(Secrets.setting(secret), Secrets.setting(secret)));
    return settings;
  }

  private static Map<String, String> timer(FunctionSpec function, Trigger.Clock clock) {
    Map<String, String> timer = new LinkedHashMap<>();
    timer.put("function", function.name().value());
    timer.put("zone", clock.timezone().getId());
    TimerSchedule.of(clock.schedule(), clock.timezone())
        .filter()
        .ifPresent(filter -> filter(timer, filter));
    clock.input().ifPresent(input -> timer.put("input", json(input)));
    return timer;
  }

  private static void filter(Map<String, String> timer, TimerFilter filter) {
    if (filter instanceof TimerFilter.OfCron cron) {
      timer.put("cron", cron.text());
    } else if (filter instanceof TimerFilter.OfInterval interval) {
      timer.put("every", Long.toString(interval.minutes()));
    }
  }

  private static String json(Document input) {
    try {
      return MAPPER.writeValueAsString(Documents.plain(input));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and texts are JSON", e);
    }
  }
}
