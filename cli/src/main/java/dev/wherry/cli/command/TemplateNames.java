package dev.wherry.cli.command;

import dev.wherry.template.Template;
import dev.wherry.template.Templates;
import java.util.Iterator;

/** The templates by name, for shells. */
final class TemplateNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Templates.bundled().stream().map(Template::name).iterator();
  }
}
