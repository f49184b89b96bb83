package dev.wherry.aws.deployer.compile;

import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.blueprint.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a function's overrides make Lambda do in the function's name: Lambda refuses a function
 * whose role may not (https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html,
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html).
 */
final class DelegatedRights {

  private static final String FUNCTION = "AWS::Lambda::Function";

  private static final String CALLS = "AWS::Lambda::EventInvokeConfig";

  private static final List<String> TRACING =
      List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments");

  private DelegatedRights() {}

  /** The statements for a function's role. */
  static List<Value> of(FunctionSpec function) {
    Map<String, Document.Fields> overrides = function.overrides().getOrDefault(Scope.AWS, Map.of());
    Optional<Document> lambda = Optional.ofNullable(overrides.get(FUNCTION));
    List<Value> statements = new ArrayList<>();
    if (text(lambda, "TracingConfig", "Mode").filter("Active"::equals).isPresent()) {
      statements.add(Native.allow(Native.texts(TRACING), Value.text("*")));
    }
    text(lambda, "DeadLetterConfig", "TargetArn")
        .ifPresent(
            target ->
                statements.add(Native.allow(Value.text(sending(target)), Value.text(target))));
    Optional<Document> calls = Optional.ofNullable(overrides.get(CALLS));
    for (String outcome : List.of("OnFailure", "OnSuccess")) {
      text(calls, "DestinationConfig", outcome, "Destination")
          .ifPresent(
              target -> statements.add(Native.allow(Value.text(sending(target)), objects(target))));
    }
    return statements;
  }

  private static String sending(String arn) {
    return switch (service(arn)) {
      case "events" -> "events:PutEvents";
      case "lambda" -> "lambda:InvokeFunction";
      case "s3" -> "s3:PutObject";
      case "sns" -> "sns:Publish";
      default -> "sqs:SendMessage";
    };
  }

  /** What is written into a bucket are its objects. */
  private static Value objects(String arn) {
    return Value.text(service(arn).equals("s3") ? arn + "/*" : arn);
  }

  private static String service(String arn) {
    String[] parts = arn.split(":", 4);
    return parts.length == 4 ? parts[2] : "";
  }

  /** A text that is written out; what {@code Ref} and the like come to is not known here. */
  private static Optional<String> text(Optional<Document> document, String... path) {
    Optional<Document> at = document;
    for (String key : path) {
      at = at.filter(Document.Fields.class::isInstance).map(fields -> member(fields, key));
    }
    return at.filter(Document.Text.class::isInstance).map(text -> ((Document.Text) text).value());
  }

  private static @Nullable Document member(Document fields, String key) {
    return ((Document.Fields) fields).values().get(key);
  }
}
