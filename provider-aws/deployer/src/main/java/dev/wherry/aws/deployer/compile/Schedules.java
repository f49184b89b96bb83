package dev.wherry.aws.deployer.compile;

import dev.wherry.aws.deployer.schedule.SchedulerSchedule;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Trigger;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Seconds;
import dev.wherry.spi.compile.Triggers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schedules of EventBridge Scheduler, with their zone, and the role that lets them call. */
final class Schedules implements FunctionPart {

  private final Scope scope;

  Schedules(Scope scope) {
    this.scope = scope;
  }

  /** The group that holds all schedules of the app, because only groups have tags. */
  List<NativeResource> group() {
    boolean any =
        scope.app().functions().values().stream()
            .anyMatch(function -> !Triggers.clock(function).isEmpty());
    if (!any) {
      return List.of();
    }
    Value.Fields group =
        Value.Fields.NONE
            .with("Name", Value.text(scope.prefix()))
            .with("Tags", Native.tags(scope.tags()));
    return List.of(
        NativeResource.of(Ids.SCHEDULES, "schedules", group, scope.app().origin().location()));
  }

  @Override
  public List<NativeResource> compile(FunctionSpec function) {
    List<Trigger.Clock> clocks = Triggers.clock(function);
    List<NativeResource> resources = new ArrayList<>();
    if (!clocks.isEmpty()) {
      resources.add(role(function));
    }
    for (int i = 0; i < clocks.size(); i++) {
      resources.add(schedule(function, clocks.get(i), i + 1));
    }
    return resources;
  }

  private NativeResource role(FunctionSpec function) {
    Value invoke =
        Native.allow(Value.text("lambda:InvokeFunction"), Native.ref(Ids.alias(function.name())));
    Value.Fields policy =
        Value.Fields.NONE
            .with("PolicyName", Value.text("invoke"))
            .with("PolicyDocument", Native.policy(List.of(invoke)));
    Value.Fields role =
        Value.Fields.NONE
            .with(
                "Description",
                Value.text("Schedules of function " + function.name() + " of " + scope.prefix()))
            .with("AssumeRolePolicyDocument", Native.trust("scheduler.amazonaws.com", ownGroup()))
            .with("Policies", Value.items(policy))
            .with("Tags", Native.tags(Tags.of(scope, function)));
    return Subjects.resource(Ids.scheduleRole(function.name()), function, role).asPermission();
  }

  /**
   * Scheduler takes the role on for the app's own schedules alone. It tells the group, never the
   * schedule
   * (https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html,
   * read 2026-11-28).
   */
  private static Value.Fields ownGroup() {
    return Value.Fields.NONE.with(
        "StringEquals",
        Value.Fields.NONE
            .with("aws:SourceAccount", Native.ACCOUNT)
            .with("aws:SourceArn", Native.arn(Ids.SCHEDULES)));
  }

  /**
   * The caller's role without policies that an override gives to the function: it may call and
   * nothing else, and a boundary holds for it as well.
   */
  static NativeResource least(FunctionSpec function, NativeResource overridden) {
    if (!overridden.id().equals(Ids.scheduleRole(function.name()))) {
      return overridden;
    }
    Map<String, Value> properties = new LinkedHashMap<>(overridden.properties().values());
    properties.remove("ManagedPolicyArns");
    return overridden.withProperties(new Value.Fields(properties));
  }

  private NativeResource schedule(FunctionSpec function, Trigger.Clock clock, int position) {
    SchedulerSchedule schedule = SchedulerSchedule.of(clock.schedule(), clock.timezone());
    schedule.note().ifPresent(note -> say(clock, note));
    Value.Fields properties =
        Value.Fields.NONE
            .with("Name", Value.text(function.name() + "-" + position))
            .with("GroupName", Native.ref(Ids.SCHEDULES))
            .with("ScheduleExpression", Value.text(schedule.expression()))
            .with("ScheduleExpressionTimezone", Value.text(schedule.timezone()))
            .with("FlexibleTimeWindow", Value.Fields.NONE.with("Mode", Value.text("OFF")))
            .with("State", Value.text(clock.enabled() ? "ENABLED" : "DISABLED"))
            .with("Target", target(function, clock, schedule));
    return NativeResource.of(
        Ids.schedule(function.name(), position),
        "schedule of function " + function.name(),
        properties,
        clock.origin().location());
  }

  private Value target(FunctionSpec function, Trigger.Clock clock, SchedulerSchedule schedule) {
    Value.Fields target =
        Value.Fields.NONE
            .with("Arn", Native.ref(Ids.alias(function.name())))
            .with("RoleArn", Native.arn(Ids.scheduleRole(function.name())))
            .with("Input", Value.text(ScheduleInput.of(clock, schedule.days())));
    Duration longest = Duration.ofSeconds(scope.limits().longestSchedulerAgeSeconds());
    return function
        .retry()
        .maxAge()
        .filter(age -> age.compareTo(longest) <= 0)
        .map(
            age ->
                Value.Fields.NONE.with("MaximumEventAgeInSeconds", Value.number(Seconds.up(age))))
        .map(policy -> target.with("RetryPolicy", policy))
        .orElse(target);
  }

  private void say(Trigger.Clock clock, String note) {
    scope
        .problems()
        .note(
            Code.SCHEDULE,
            clock.origin().at("schedule"),
            "`" + clock.schedule() + "` " + note,
            "see `wherry explain " + Code.SCHEDULE.number() + "`");
  }
}
