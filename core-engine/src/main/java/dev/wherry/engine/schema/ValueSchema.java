package dev.wherry.engine.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wherry.engine.manifest.shape.Value;

/**
 * Values as JSON Schema. An editor's YAML makes numbers and flags of what the manifest reads as
 * text; both are accepted, and a text may hold a substitution unless it must be literal.
 */
final class ValueSchema {

  private static final String SUBSTITUTION = "\\$\\{";

  private final ObjectMapper json;

  ValueSchema(ObjectMapper json) {
    this.json = json;
  }

  ObjectNode of(Value<?> value) {
    Value.Form form = value.form();
    ArrayNode alternatives = json.createArrayNode();
    switch (form.type()) {
      case NUMBER -> number(form, alternatives);
      case FLAG -> flag(alternatives);
      case TEXT -> text(form, alternatives);
    }
    if (!value.literal()) {
      alternatives.addObject().put("type", "string").put("pattern", SUBSTITUTION);
    }
    ObjectNode schema = json.createObjectNode();
    schema.set("anyOf", alternatives);
    if (value.literal()) {
      schema.putObject("not").put("type", "string").put("pattern", SUBSTITUTION);
    }
    return schema;
  }

  private static void number(Value.Form form, ArrayNode alternatives) {
    ObjectNode number = alternatives.addObject().put("type", "integer");
    form.least().ifPresent(least -> number.put("minimum", least));
    form.most().ifPresent(most -> number.put("maximum", most));
  }

  private static void flag(ArrayNode alternatives) {
    alternatives.addObject().put("type", "boolean");
    alternatives.addObject().put("type", "string").putArray("enum").add("true").add("false");
  }

  private static void text(Value.Form form, ArrayNode alternatives) {
    if (!form.words().isEmpty()) {
      words(form, alternatives.addObject().putArray("enum"));
    } else if (form.pattern().isPresent()) {
      String pattern = form.pattern().get();
      alternatives.addObject().put("type", "string").put("pattern", ShapeSchema.whole(pattern));
      plainWords(pattern, alternatives);
    } else {
      alternatives.addObject().putArray("type").add("string").add("number").add("boolean");
    }
  }

  private static void words(Value.Form form, ArrayNode words) {
    for (String word : form.words()) {
      words.add(word);
      if (isNumber(word)) {
        words.add(Long.parseLong(word));
      }
    }
  }

  /** Texts of any form may look like numbers and flags to an editor. */
  private static void plainWords(String pattern, ArrayNode alternatives) {
    if ("1234".matches(pattern)) {
      alternatives.addObject().put("type", "number");
    } else if ("123456789012".matches(pattern)) {
      alternatives.addObject().put("type", "integer");
    }
    if ("true".matches(pattern)) {
      alternatives.addObject().put("type", "boolean");
    }
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
