package dev.wherry.aws.deployer.compile;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.Document;
import dev.wherry.model.FunctionSpec;
import dev.wherry.spi.compile.AdapterSettings;
import dev.wherry.spi.compile.Triggers;

/**
 * Texts that reach a function as written, in which CloudFormation would put another value: it
 * resolves dynamic references wherever they stand in a template, and has no way to escape one
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html, read
 * 2026-11-28).
 */
final class DynamicReferenceRule implements Rule {

  private static final String START = "{{resolve:";

  @Override
  public void check(Scope scope) {
    for (FunctionSpec function : scope.app().functions().values()) {
      function
          .environment()
          .forEach(
              (name, text) -> {
                String whole = AdapterSettings.text(text, resource -> resource.value());
                check(scope, Code.ENVIRONMENT, "`" + name + "`", whole, text.location());
              });
      Triggers.clock(function)
          .forEach(clock -> clock.input().ifPresent(input -> input(scope, input)));
    }
  }

  private static void input(Scope scope, Document document) {
    if (document instanceof Document.Fields fields) {
      fields
          .values()
          .forEach(
              (key, value) -> {
                check(scope, Code.SCHEDULE, "a key of `input`", key, value.location());
                input(scope, value);
              });
    } else if (document instanceof Document.Items items) {
      items.values().forEach(item -> input(scope, item));
    } else if (document instanceof Document.Text text) {
      check(scope, Code.SCHEDULE, "`input`", text.value(), text.location());
    }
  }

  private static void check(
      Scope scope, Code code, String where, String text, SourceLocation place) {
    if (text.contains(START)) {
      scope
          .problems()
          .error(
              code,
              place,
              "CloudFormation would replace `" + START + "…}}` in " + where + " with a value",
              "make it a secret (`external` for one that exists) that the function `uses`");
    }
  }
}
