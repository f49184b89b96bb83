package dev.wherry.engine.code;

import dev.wherry.diagnostic.Diagnostic;
import dev.wherry.engine.code.type.TypeRef;
import dev.wherry.model.Trigger;
import dev.wherry.model.TriggerKind;
import java.util.function.Consumer;

/** The handler takes something that its trigger does not give. */
final class TriggerInputRule implements HandlerRule {

  @Override
  public void check(HandlerCode handler, Consumer<Diagnostic> report) {
    handler.signature().ifPresent(signature -> check(handler, signature.input(), report));
  }

  private static void check(HandlerCode handler, TypeRef input, Consumer<Diagnostic> report) {
    for (Trigger trigger : handler.function().triggers()) {
      if (!fits(input, trigger)) {
        report.accept(
            handler
                .error(
                    CodeProblems.TRIGGER_INPUT,
                    handler.shown()
                        + " takes `"
                        + input.shown()
                        + "`, which "
                        + article(trigger)
                        + " trigger does not give")
                .hint(hint(input, trigger)));
      }
    }
  }

  private static boolean fits(TypeRef input, Trigger trigger) {
    InputType type = InputType.of(input);
    if (type == InputType.EVENT || type == InputType.NOTHING) {
      return true;
    }
    return switch (trigger.kind()) {
      case HTTP -> type == InputType.REQUEST || type == InputType.VALUE;
      case SCHEDULE ->
          type == InputType.SCHEDULED_TIME || (type == InputType.VALUE && hasInput(trigger));
      case QUEUE -> type == InputType.MESSAGE || isBatchOf(InputType.MESSAGE, input);
      case TOPIC -> type == InputType.MESSAGE;
      case BUCKET -> type == InputType.OBJECT_EVENT;
      case TABLE -> type == InputType.CHANGE || isBatchOf(InputType.CHANGE, input);
      case ALERT -> type == InputType.ALERT;
    };
  }

  private static boolean hasInput(Trigger trigger) {
    return trigger instanceof Trigger.Clock clock && clock.input().isPresent();
  }

  private static boolean isBatchOf(InputType element, TypeRef input) {
    return InputType.of(input) == InputType.BATCH
        && input instanceof TypeRef.Named batch
        && InputType.of(batch.argument(0)) == element;
  }

  private static String article(Trigger trigger) {
    String word = trigger.kind().word();
    boolean vowel = trigger.kind() == TriggerKind.ALERT || trigger.kind() == TriggerKind.HTTP;
    return (vowel ? "an `" : "a `") + word + "`";
  }

  private static String hint(TypeRef input, Trigger trigger) {
    String value = InputType.of(input) == InputType.VALUE ? input.shown() : "Order";
    return switch (trigger.kind()) {
      case HTTP -> "take `Request`, or the type of the body such as `Order`";
      case SCHEDULE ->
          InputType.of(input) == InputType.VALUE
              ? "take `ScheduledTime`, or give the trigger an `input` for `" + value + "`"
              : "take `ScheduledTime`, or `Void`";
      case QUEUE -> "take `Message<" + value + ">` or `Batch<Message<" + value + ">>`";
      case TOPIC -> "take `Message<" + value + ">`";
      case BUCKET -> "take `ObjectEvent`";
      case TABLE -> "take `Change<" + value + ">` or `Batch<Change<" + value + ">>`";
      case ALERT -> "take `Alert`";
    };
  }
}
