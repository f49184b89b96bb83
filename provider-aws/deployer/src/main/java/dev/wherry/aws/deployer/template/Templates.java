package dev.wherry.aws.deployer.template;

import dev.wherry.spi.blueprint.Blueprint;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A blueprint as CloudFormation templates: the same bytes for the same blueprint.
 *
 * @param root the template of the stack
 * @param nested the templates of nested stacks, by their names
 */
public record Templates(String root, Map<String, String> nested) {

  /** The parameter that says where artifacts are kept. */
  public static final String ARTIFACT_BUCKET = "ArtifactBucket";

  /** Copies the map in. */
  public Templates {
    nested = Collections.unmodifiableMap(new LinkedHashMap<>(nested));
  }

  /**
   * Writes a blueprint whose digests are filled in.
   *
   * @param places where nested stacks find their templates
   */
  public static Templates of(Blueprint resolved, StackLayout layout, Places places) {
    LogicalIds ids = new LogicalIds(resolved);
    Map<String, String> nested = new LinkedHashMap<>();
    Map<String, Object> stacks = new LinkedHashMap<>();
    for (String stack : layout.stacks()) {
      NestedTemplate template = new NestedTemplate(stack, resolved, layout, ids);
      String text = template.text();
      nested.put(stack, text);
      stacks.put(stack, template.resource(places.of(stack, text)));
    }
    return new Templates(new RootTemplate(resolved, layout, ids).text(stacks), nested);
  }

  /** Where a nested stack finds its template. */
  @FunctionalInterface
  public interface Places {

    /** A URL, or a file beside the template that names it. */
    String of(String stack, String template);
  }
}
