package dev.wherry.engine.binding;

import dev.wherry.engine.code.type.TypeRef;
import dev.wherry.runtime.GeneratedFunction;
import dev.wherry.runtime.InputKind;
import dev.wherry.runtime.host.FunctionDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.MethodTooLargeException;

/** Generates what makes a function run without reflection. */
public final class BindingGenerator {

  private static final String API = "dev/wherry/function/";
  private static final Set<String> UNBOUND_OUTPUTS =
      Set.of(API + "Response", "java/lang/Void", "java/lang/Object");

  private final ClassNodes classes;
  private final FunctionDefinition.Json settings;

  /**
   * A generator over one class path, for functions with the same JSON settings.
   *
   * @param bytes the class path, the function API included: {@code classPath::bytes}
   */
  public BindingGenerator(ClassBytes bytes, FunctionDefinition.Json settings) {
    this.classes = new ClassNodes(bytes);
    this.settings = settings;
  }

  /**
   * Generates for a handler; what cannot be is left to reflection and told.
   *
   * @param handler a class, or {@code class::method}
   */
  public GeneratedBinding generate(String handler) {
    if (!settings.mapper().equals(FunctionDefinition.Json.DEFAULT.mapper())) {
      return reflected(handler, "is bound by `" + settings.mapper() + "`");
    }
    try {
      return generate(handler, new HandlerReader(classes).read(handler));
    } catch (NotGeneratedException e) {
      return reflected(handler, e.why());
    } catch (MethodTooLargeException e) {
      return reflected(handler, "uses too many types for one class");
    }
  }

  private GeneratedBinding generate(String handler, HandlerModel model)
      throws NotGeneratedException {
    UserTypes userTypes = new UserTypes(classes, new MemberNames(settings.snakeCase()));
    SlotTable table = new SlotTable(userTypes);
    InputKind kind = kind(model.input());
    int input =
        kind == InputKind.VALUE || kind == InputKind.EVENT
            ? table.add(inputType(kind, model.input()))
            : GeneratedFunction.NO_SLOT;
    int output = isUnbound(model.output()) ? GeneratedFunction.NO_SLOT : table.add(model.output());
    String name = GeneratedFunction.className(handler);
    FunctionWriter.Entry entry =
        new FunctionWriter.Entry(
            name.replace('.', '/'),
            model,
            settings.snakeCase(),
            settings.rejectUnknown(),
            kind.name(),
            input,
            output);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(entry.name(), FunctionWriter.write(entry, table.slots()));
    for (Slot slot : table.slots()) {
      addFile(slot, files);
    }
    return new GeneratedBinding(Optional.of(name), files, table.fallbacks());
  }

  private static void addFile(Slot slot, Map<String, byte[]> files) {
    if (slot instanceof Slot.ObjectOf object) {
      files.put(ShapeWriter.name(object.model()), ShapeWriter.write(object.model()));
    } else if (slot instanceof Slot.EnumOf constants && !ClassNodes.isOfJdk(constants.type())) {
      files.put(EnumWriter.name(constants.type()), EnumWriter.write(constants.type()));
    }
  }

  private static InputKind kind(TypeRef input) {
    String name = input instanceof TypeRef.Named named ? named.name() : "";
    return switch (name) {
      case API + "Request" -> InputKind.REQUEST;
      case API + "ScheduledTime" -> InputKind.SCHEDULED_TIME;
      case API + "Event" -> InputKind.EVENT;
      case "java/lang/Void" -> InputKind.NOTHING;
      default -> InputKind.VALUE;
    };
  }

  /** What is read: an event's data rather than the event. */
  private static TypeRef inputType(InputKind kind, TypeRef input) {
    return kind == InputKind.EVENT ? ((TypeRef.Named) input).argument(0) : input;
  }

  private static boolean isUnbound(TypeRef output) {
    return output instanceof TypeRef.Named named && UNBOUND_OUTPUTS.contains(named.name());
  }

  private static GeneratedBinding reflected(String handler, String why) {
    List<Fallback> fallbacks = new ArrayList<>();
    fallbacks.add(Fallback.of(handler, why));
    return new GeneratedBinding(Optional.empty(), Map.of(), fallbacks);
  }
}
