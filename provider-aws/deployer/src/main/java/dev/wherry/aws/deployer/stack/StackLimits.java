package dev.wherry.aws.deployer.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.aws.deployer.data.Limits;
import dev.wherry.aws.deployer.template.Templates;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether CloudFormation takes the templates of a deployment. Functions stay in the stacks that
 * they are in, which only the deployment knows: an app that grew may be too large where a new one
 * of the same size is not.
 */
final class StackLimits {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Limits limits;
  private final List<String> broken = new ArrayList<>();

  private StackLimits(Limits limits) {
    this.limits = limits;
  }

  /**
   * Refuses templates that CloudFormation does not take, before anything is changed.
   *
   * @param name of the stack
   * @throws ProviderException when there is one, with all that is too much
   */
  static void check(String name, Templates templates) {
    StackLimits found = new StackLimits(Limits.shipped());
    found.template("stack `" + name + "`", templates.root());
    templates
        .nested()
        .forEach((nested, text) -> found.template("its nested stack `" + nested + "`", text));
    if (!found.broken.isEmpty()) {
      throw new ProviderException(
          ProviderFailure.of(FailureKind.REJECTED, String.join("; ", found.broken))
              .hint(
                  "a function stays in the stack where it is: split the app into two, or remove"
                      + " functions and deploy them again under other names"));
    }
  }

  private void template(String stack, String text) {
    JsonNode template = read(text);
    count(stack, template.path("Resources").size(), "resources", limits.stackResources());
    count(stack, template.path("Parameters").size(), "parameters", limits.stackParameters());
    count(stack, template.path("Outputs").size(), "outputs", limits.stackOutputs());
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    count(stack, bytes, "bytes of template", limits.templateBytes());
  }

  private void count(String stack, int has, String what, int most) {
    if (has > most) {
      broken.add(stack + " takes " + has + " " + what + ", and CloudFormation takes " + most);
    }
  }

  private static JsonNode read(String template) {
    try {
      return JSON.readTree(template);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
