package dev.wherry.aws.deployer.compile;

import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.blueprint.NativeResource;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.Value;
import java.time.Duration;
import java.util.List;

/** The log group of a function, which Lambda would otherwise make without a retention. */
final class Logs implements FunctionPart {

  private static final String RETENTION = "RetentionInDays";

  private final Scope scope;

  Logs(Scope scope) {
    this.scope = scope;
  }

  @Override
  public List<NativeResource> compile(FunctionSpec function) {
    Value.Fields group =
        Value.Fields.NONE
            .with("LogGroupName", Value.text("/aws/lambda/" + scope.physical(function.name())))
            .with("Tags", Native.tags(Tags.of(scope, function)));
    if (function.logRetention().isPresent()) {
      group = group.with(RETENTION, Value.number(days(function, function.logRetention().get())));
    }
    return List.of(
        Subjects.resource(Ids.logs(function.name()), function, group)
            .billedBy(PropertyPath.of(RETENTION)));
  }

  private int days(FunctionSpec function, Duration asked) {
    long days = asked.plusDays(1).minusNanos(1).toDays();
    List<Integer> possible = scope.limits().retentionDays();
    int kept =
        possible.stream()
            .filter(choice -> choice >= days)
            .findFirst()
            .orElse(possible.get(possible.size() - 1));
    if (kept != days) {
      scope
          .problems()
          .warning(
              Code.ROUNDED_UP,
              function.origin().at("log-retention"),
              "CloudWatch Logs keeps logs of function `"
                  + function.name()
                  + "` for "
                  + kept
                  + " days instead of "
                  + days,
              "it takes 1, 3, 5, 7, 14, 30, 60, 90 and more days, up to ten years");
    }
    return kept;
  }
}
