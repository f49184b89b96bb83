package dev.wherry.aws.deployer.stack;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.client.Calls;
import dev.wherry.aws.deployer.template.LogicalIds;
import dev.wherry.spi.Destination;
import dev.wherry.spi.apply.DetectedDrift;
import dev.wherry.spi.blueprint.PropertyPath;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.pace.Pace;
import dev.wherry.spi.pace.Poll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackDriftDetectionStatusResponse;
import software.amazon.awssdk.services.cloudformation.model.PropertyDifference;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackDriftDetectionStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDrift;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDriftStatus;

/**
 * What CloudFormation's own drift detection finds: every property that a template sets, of the
 * types that it can compare, and one stack at a time
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-drift.html).
 */
public final class StackDrift {

  private final Stacks stacks;
  private final Poll poll = new Poll(Pace.REAL, Duration.ofMillis(200), Duration.ofSeconds(3));

  /** The drift of one app's stack. */
  public StackDrift(AwsClients clients, Destination destination) {
    this.stacks = new Stacks(clients, destination);
  }

  /** Asks for all stacks first, since each takes its time. */
  public List<DetectedDrift> detect() throws InterruptedException {
    Optional<Stack> root = stacks.find();
    if (root.isEmpty()) {
      return List.of();
    }
    List<String> ids = List.copyOf(StackTree.of(stacks, root.get().stackId()).stacks().values());
    List<String> detections = new ArrayList<>();
    for (String id : ids) {
      detections.add(begin(id));
    }
    List<DetectedDrift> detected = new ArrayList<>();
    for (int at = 0; at < ids.size(); at++) {
      await(detections.get(at));
      drifted(ids.get(at)).stream().map(StackDrift::detected).forEach(detected::add);
    }
    return detected;
  }

  private String begin(String stackId) throws InterruptedException {
    return Calls.call(
        () ->
            stacks
                .api()
                .detectStackDrift(request -> request.stackName(stackId))
                .stackDriftDetectionId());
  }

  private void await(String detection) throws InterruptedException {
    DescribeStackDriftDetectionStatusResponse ended =
        poll.until(
            () -> {
              DescribeStackDriftDetectionStatusResponse told = status(detection);
              return told.detectionStatus() == StackDriftDetectionStatus.DETECTION_IN_PROGRESS
                  ? Optional.empty()
                  : Optional.of(told);
            });
    if (ended.detectionStatus() != StackDriftDetectionStatus.DETECTION_COMPLETE) {
      throw new ProviderException(
          ProviderFailure.of(
                  FailureKind.REJECTED,
                  "CloudFormation could not compare everything: " + ended.detectionStatusReason())
              .hint("without `--drift` what Wherry itself compares is shown"));
    }
  }

  private DescribeStackDriftDetectionStatusResponse status(String detection)
      throws InterruptedException {
    return Calls.call(
        () ->
            stacks
                .api()
                .describeStackDriftDetectionStatus(
                    request -> request.stackDriftDetectionId(detection)));
  }

  private List<StackResourceDrift> drifted(String stackId) throws InterruptedException {
    return Calls.call(
        () ->
            stacks
                .api()
                .describeStackResourceDriftsPaginator(
                    request ->
                        request
                            .stackName(stackId)
                            .stackResourceDriftStatusFilters(
                                StackResourceDriftStatus.MODIFIED,
                                StackResourceDriftStatus.DELETED))
                .stream()
                .flatMap(page -> page.stackResourceDrifts().stream())
                .toList());
  }

  private static DetectedDrift detected(StackResourceDrift drift) {
    return new DetectedDrift(
        LogicalIds.id(drift.resourceType(), drift.logicalResourceId()),
        drift.stackResourceDriftStatus() == StackResourceDriftStatus.DELETED,
        drift.propertyDifferences().stream().map(StackDrift::change).toList());
  }

  private static DetectedDrift.Change change(PropertyDifference difference) {
    return new DetectedDrift.Change(
        path(difference.propertyPath()),
        value(difference.expectedValue()),
        value(difference.actualValue()));
  }

  /** A JSON Pointer (RFC 6901). */
  private static PropertyPath path(String pointer) {
    return new PropertyPath(
        Arrays.stream(pointer.split("/"))
            .skip(1)
            .map(segment -> segment.replace("~1", "/").replace("~0", "~"))
            .toList());
  }

  /** As it is told: what is no scalar as JSON, what is absent as {@code null} or not at all. */
  private static Optional<Value> value(String told) {
    return told == null || told.isEmpty() || told.equals("null")
        ? Optional.empty()
        : Optional.of(Value.text(told));
  }
}
