package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What Microsoft's own descriptions hold against a template or a resource. */
interface TemplateCheck {

  /** Refuses a template that is none. */
  void template(JsonNode template);

  /** Refuses a resource whose expressions are resolved. */
  void resource(JsonNode resource);

  /** Refuses when there is a problem. */
  static void none(List<String> problems) {
    if (!problems.isEmpty()) {
      throw Refused.invalid("InvalidTemplate", problems.toString());
    }
  }
}
