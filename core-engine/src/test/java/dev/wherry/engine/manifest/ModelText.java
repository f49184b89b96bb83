package dev.wherry.engine.manifest;

import dev.wherry.diagnostic.SourceLocation;
import dev.wherry.model.Application;
import dev.wherry.model.Document;
import dev.wherry.model.Origin;
import dev.wherry.model.Target;
import dev.wherry.model.Text;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** A model as lines of text, without places and without what is empty. */
final class ModelText {

  private final StringBuilder text = new StringBuilder();

  private ModelText() {}

  static String of(Application application, Target target) {
    ModelText model = new ModelText();
    if (!target.isLocal()) {
      model.entry("target", target, 0);
    }
    model.components(application, 0);
    return model.text.toString();
  }

  private void entry(String name, Object value, int depth) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(present -> entry(name, present, depth));
    } else if (value instanceof OptionalInt number) {
      number.ifPresent(present -> line(name + ": " + present, depth));
    } else if (value instanceof Map<?, ?> map) {
      map(name, map, depth);
    } else if (value instanceof Collection<?> values) {
      items(name, values, depth);
    } else if (value instanceof Text || value instanceof Document) {
      line(name + ": " + DataText.of(value), depth);
    } else if (value instanceof Record part && !isName(part)) {
      part(name, part, depth);
    } else {
      line(name + ": " + value, depth);
    }
  }

  /** A part of which nothing was written is left out. */
  private void part(String name, Record part, int depth) {
    int before = text.length();
    line(name + ": " + part.getClass().getSimpleName(), depth);
    int header = text.length();
    components(part, depth + 1);
    boolean isEmpty = text.length() == header;
    if (isEmpty && part.getClass().getRecordComponents().length > 0) {
      text.setLength(before);
    }
  }

  private void map(String name, Map<?, ?> map, int depth) {
    if (!map.isEmpty()) {
      line(name + ":", depth);
      map.forEach((key, value) -> entry(key.toString(), value, depth + 1));
    }
  }

  private void items(String name, Collection<?> values, int depth) {
    Collection<?> ordered = values instanceof List<?> ? values : new TreeSet<>(values);
    if (!ordered.isEmpty()) {
      line(name + ":", depth);
      ordered.forEach(value -> entry("-", value, depth + 1));
    }
  }

  private static boolean isName(Record part) {
    RecordComponent[] components = part.getClass().getRecordComponents();
    boolean printsItself = part.toString().indexOf('[') < 0;
    return components.length > 0 && printsItself;
  }

  private void components(Record part, int depth) {
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      if (component.getType() != Origin.class && component.getType() != SourceLocation.class) {
        entry(component.getName(), value(part, component), depth);
      }
    }
  }

  private static Object value(Record part, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(part);
    } catch (ReflectiveOperationException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private void line(String content, int depth) {
    text.append("  ".repeat(depth)).append(content).append('\n');
  }
}
