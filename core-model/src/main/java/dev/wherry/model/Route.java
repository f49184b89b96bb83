package dev.wherry.model;

import dev.wherry.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * A method and a path pattern: {@code PUT /orders/{id}}.
 *
 * @param method upper-case, or {@link #ANY}
 * @param path with its leading slash; {@code {name}} takes one segment, {@code {name+}} the rest
 * @param location where it was written
 */
public record Route(String method, String path, SourceLocation location) {

  /** Every method. */
  public static final String ANY = "ANY";

  /** The names of the path parameters, in order. */
  public List<String> parameters() {
    List<String> names = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (segment.startsWith("{")) {
        names.add(segment.substring(1, segment.length() - (segment.endsWith("+}") ? 2 : 1)));
      }
    }
    return names;
  }

  /** What it takes, whatever its parameters' names: routes of one form take the same requests. */
  public String form() {
    StringBuilder form = new StringBuilder(method);
    for (String segment : path.split("/", -1)) {
      form.append('/');
      if (segment.startsWith("{")) {
        form.append(segment.endsWith("+}") ? "{+}" : "{}");
      } else {
        form.append(segment);
      }
    }
    return form.toString();
  }

  /** As the manifest writes it. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
