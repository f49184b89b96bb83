package dev.wherry.template;

import java.util.List;

/**
 * A complete project to start from.
 *
 * @param name what {@code --template} calls it
 * @param description one line for people
 * @param targets the targets that its manifest works on
 * @param files everything in it
 */
public record Template(
    String name, String description, List<String> targets, List<TemplateFile> files) {

  /** Copies the collections in. */
  public Template {
    targets = List.copyOf(targets);
    files = List.copyOf(files);
  }
}
