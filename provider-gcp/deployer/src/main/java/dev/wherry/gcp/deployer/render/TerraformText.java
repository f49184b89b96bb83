package dev.wherry.gcp.deployer.render;

import dev.wherry.spi.blueprint.Value;
import java.util.stream.Collectors;

/** Texts in Terraform's JSON syntax, where each is a template. */
final class TerraformText {

  private TerraformText() {}

  static String of(Value value) {
    if (value instanceof Value.Concat concat) {
      return concat.parts().stream().map(TerraformText::of).collect(Collectors.joining());
    }
    if (value instanceof Value.Attribute attribute) {
      return "${" + Terraform.address(attribute.resource()) + "." + name(attribute) + "}";
    }
    if (value instanceof Value.Literal literal) {
      return escaped(literal.value().toString());
    }
    throw new IllegalArgumentException("nothing of this kind stands in Terraform: " + value);
  }

  private static String name(Value.Attribute attribute) {
    return switch (attribute.name()) {
      case "uri" -> "service_config[0].uri";
      case "service" -> "name";
      default -> attribute.name();
    };
  }

  static String escaped(String text) {
    return text.replace("${", "$${").replace("%{", "%%{");
  }
}
