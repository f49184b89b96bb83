package dev.wherry.azure.stub;

import dev.wherry.spi.blueprint.ResourceId;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A resource's id as Azure reads one: what stands behind the last provider is of the resource, what
 * stands before is its scope.
 *
 * @param text the whole id
 */
record StubId(String text) {

  /**
   * The first part is greedy: a role's id has the provider of what it is given on before its own.
   */
  private static final Pattern FORM =
      Pattern.compile(
          "(?<scope>.*)/providers/(?<namespace>[^/]+)(?<rest>(?:/[^/]+/[^/]+)+)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SEGMENT = Pattern.compile("/(?<type>[^/]+)/(?<name>[^/]+)");

  /** The id of a resource by the type and the name that a template gives it. */
  static StubId of(String scope, String type, String name) {
    String[] types = type.split("/", -1);
    String[] names = name.split("/", -1);
    Refused.unless(
        types.length == names.length + 1, "a name of another type than " + type + ": " + name);
    StringBuilder id = new StringBuilder(scope).append("/providers/").append(types[0]);
    for (int i = 0; i < names.length; i++) {
      id.append('/').append(types[i + 1]).append('/').append(names[i]);
    }
    return new StubId(id.toString());
  }

  private Matcher parts() {
    Matcher form = FORM.matcher(text);
    Refused.unless(form.matches(), "no id of a resource: " + text);
    return form;
  }

  /** What it stands in or belongs to: a group, or another resource. */
  String scope() {
    return parts().group("scope");
  }

  /** Type and name, in Wherry's words. */
  ResourceId resource() {
    Matcher form = parts();
    StringJoiner type = new StringJoiner("/").add(form.group("namespace"));
    StringJoiner name = new StringJoiner("/");
    Matcher segments = SEGMENT.matcher(form.group("rest"));
    while (segments.find()) {
      type.add(segments.group("type"));
      name.add(segments.group("name"));
    }
    return ResourceId.of(type.toString(), name.toString());
  }

  String type() {
    return resource().type().value();
  }

  String name() {
    return resource().name();
  }

  /** The bare id. */
  @Override
  public String toString() {
    return text;
  }
}
