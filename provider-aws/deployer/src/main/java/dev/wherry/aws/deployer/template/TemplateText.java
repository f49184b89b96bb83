package dev.wherry.aws.deployer.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Templates as readable JSON. */
public final class TemplateText {

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private TemplateText() {}

  /** Maps, lists and scalars as JSON, in their order. */
  public static String of(Map<String, ?> template) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentObjectsWith(INDENT);
    printer.indentArraysWith(INDENT);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(template) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and texts are JSON", e);
    }
  }
}
