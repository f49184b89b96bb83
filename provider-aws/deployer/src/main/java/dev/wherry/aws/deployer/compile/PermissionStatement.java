package dev.wherry.aws.deployer.compile;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.Document;
import dev.wherry.spi.blueprint.Value;
import dev.wherry.spi.compile.Documents;
import dev.wherry.spi.compile.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entry of {@code permissions: aws:} as a statement of a policy. */
final class PermissionStatement {

  private static final String HINT =
      "write `actions: [ses:SendEmail]` and `resources: [\"*\"]`, and `conditions` if need be";
  private static final String ACTION = "[a-z0-9-]+:[A-Za-z0-9*?]+|\\*";

  private static final String RESOURCE = "arn:[^:]+:.+|\\*";

  private final Document.Fields given;
  private final Problems problems;

  private PermissionStatement(Document.Fields given, Problems problems) {
    this.given = given;
    this.problems = problems;
  }

  /** The statement, unless something is wrong with it. */
  static Optional<Value> read(Document.Fields given, Problems problems) {
    return new PermissionStatement(given, problems).read();
  }

  private Optional<Value> read() {
    List<String> actions = List.of();
    List<String> resources = List.of();
    Optional<Value> conditions = Optional.empty();
    for (Map.Entry<String, Document> entry : given.values().entrySet()) {
      Document value = entry.getValue();
      switch (entry.getKey()) {
        case "actions" -> actions = texts(value);
        case "resources" -> resources = texts(value);
        case "conditions" -> conditions = Optional.of(conditions(value));
        default ->
            problem(value.location(), "`" + entry.getKey() + "` means nothing in a permission");
      }
    }
    if (actions.isEmpty() || resources.isEmpty()) {
      problem(given.location(), "a permission names at least one action and one resource");
      return Optional.empty();
    }
    actions.stream()
        .filter(action -> !action.matches(ACTION))
        .forEach(action -> problem(given.location(), "`" + action + "` is no action of AWS"));
    resources.stream()
        .filter(resource -> !resource.matches(RESOURCE))
        .forEach(
            resource -> problem(given.location(), "`" + resource + "` is neither an ARN nor `*`"));
    Value.Fields statement = Native.allow(Native.texts(actions), Native.texts(resources));
    return Optional.of(
        conditions.map(value -> statement.with("Condition", value)).orElse(statement));
  }

  /** An operator, and what it compares: IAM takes nothing else. */
  private Value conditions(Document document) {
    boolean operators =
        document instanceof Document.Fields fields
            && fields.values().values().stream().allMatch(Document.Fields.class::isInstance);
    if (!operators) {
      problem(document.location(), "a condition names an operator, a key and what it must be");
    }
    return Documents.value(document);
  }

  private List<String> texts(Document document) {
    List<Document> items =
        document instanceof Document.Items list ? list.values() : List.of(document);
    List<String> texts = new ArrayList<>();
    for (Document item : items) {
      if (item instanceof Document.Text text) {
        texts.add(text.value());
      } else {
        problem(item.location(), "actions and resources are texts");
      }
    }
    return texts;
  }

  private void problem(SourceLocation place, String message) {
    problems.error(Code.PERMISSION, place, message, HINT);
  }
}
