package dev.wherry.gcp.deployer.compile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.gcp.deployer.schedule.SchedulerSchedule;
import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Documents;
import dev.wherry.spi.compile.Seconds;
import dev.wherry.spi.compile.Triggers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Jobs of Cloud Scheduler, which call private functions with an identity token. */
final class Jobs implements FunctionPart {

  private static final int START_SECONDS = 15;

  private final Scope scope;
  private final Invokers invokers;

  Jobs(Scope scope, Invokers invokers) {
    this.scope = scope;
    this.invokers = invokers;
  }

  @Override
  public List<NativeResource> compile(FunctionSpec function) {
    List<Trigger.Clock> clocks = Triggers.clock(function);
    List<NativeResource> jobs = new ArrayList<>();
    for (int i = 0; i < clocks.size(); i++) {
      jobs.add(job(function, clocks.get(i), i + 1));
    }
    return jobs;
  }

  private NativeResource job(FunctionSpec function, Trigger.Clock clock, int position) {
    SchedulerSchedule schedule = SchedulerSchedule.of(clock.schedule(), clock.timezone());
    say(clock, schedule);
    Value.Fields job =
        Value.Fields.NONE
            .with("parent", Value.text(scope.location()))
            .with("description", Ownership.description(scope, "function=" + function.name()))
            .with("schedule", Value.text(schedule.expression()))
            .with("timeZone", Value.text(schedule.timezone()))
            .with("attemptDeadline", seconds(attempt(function)))
            .with("httpTarget", target(function, clock))
            .with("paused", Value.flag(!clock.enabled()));
    Value.Fields retry = retry(function);
    return NativeResource.of(
            Ids.job(scope, function.name(), position),
            "schedule of function " + function.name(),
            retry.values().isEmpty() ? job : job.with("retryConfig", retry),
            clock.origin().location())
        .after(invokers.scheduler(function));
  }

  /** What comes before a call begins counts as well: an instance that starts, and the way to it. */
  private long attempt(FunctionSpec function) {
    long wanted = Seconds.up(function.timeout()) + START_SECONDS;
    long least = Math.max(wanted, scope.limits().shortestAttemptSeconds());
    return Math.min(least, scope.limits().longestAttemptSeconds());
  }

  private Value target(FunctionSpec function, Trigger.Clock clock) {
    Value address = new Value.Attribute(Ids.function(scope.scheduled(function)), "uri");
    Value.Fields headers =
        Value.Fields.NONE
            .with("Content-Type", Value.text("application/json"))
            .with("X-Wherry-Zone", Value.text(clock.timezone().getId()));
    Value token =
        Value.Fields.NONE
            .with("serviceAccountEmail", new Value.Attribute(Ids.schedulesAccount(scope), "email"))
            .with("audience", address);
    Value.Fields target =
        Value.Fields.NONE
            .with("uri", address)
            .with("httpMethod", Value.text("POST"))
            .with("headers", headers)
            .with("oidcToken", token);
    return clock
        .input()
        .map(input -> target.with("body", Value.text(base64(input))))
        .orElse(target);
  }

  private static String base64(Document input) {
    try {
      String json = new ObjectMapper().writeValueAsString(Documents.plain(input));
      return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and texts are JSON", e);
    }
  }

  /**
   * Cloud Scheduler goes on until count and duration are both reached, and never begins with a
   * count of none
   * (https://cloud.google.com/scheduler/docs/reference/rest/v1/projects.locations.jobs#RetryConfig).
   */
  private static Value.Fields retry(FunctionSpec function) {
    Optional<Duration> longest = function.retry().maxAge();
    int count = function.retry().retries().orElse(longest.isPresent() ? 1 : 0);
    if (function.retry().retries().isEmpty() && longest.isEmpty()) {
      return Value.Fields.NONE;
    }
    Value.Fields retry = Value.Fields.NONE.with("retryCount", Value.number(count));
    return longest
        .map(age -> retry.with("maxRetryDuration", seconds(Seconds.up(age))))
        .orElse(retry);
  }

  private static Value seconds(long count) {
    return Value.text(count + "s");
  }

  private void say(Trigger.Clock clock, SchedulerSchedule schedule) {
    String hint = "see `wherry explain " + Code.SCHEDULE.number() + "`";
    schedule
        .note()
        .ifPresent(
            note ->
                scope
                    .problems()
                    .note(
                        Code.SCHEDULE,
                        clock.origin().at("schedule"),
                        "`" + clock.schedule() + "` " + note,
                        hint));
    schedule
        .refusal()
        .ifPresent(
            why ->
                scope
                    .problems()
                    .error(
                        Code.SCHEDULE,
                        clock.origin().at("schedule"),
                        "`" + clock.schedule() + "` " + why,
                        hint));
  }
}
