package dev.wherry.engine.validation;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.model.FunctionSpec;
import dev.wherry.model.Text;
import java.util.function.Consumer;

/** Physical names in the environment are those of resources that exist. */
final class EnvironmentRule implements Rule {

  @Override
  public void check(Subject subject, Consumer<Diagnostic> report) {
    References references = new References(subject, report);
    for (FunctionSpec function : subject.functions()) {
      for (Text text : function.environment().values()) {
        for (Text.Part part : text.parts()) {
          if (part instanceof Text.PhysicalName physical) {
            references.find(physical.resource(), text.location());
          }
        }
      }
    }
  }
}
