package dev.wherry.local.resource;

import dev.wherry.model.Application;
import dev.wherry.model.Resource;
import dev.wherry.model.ResourceName;
import dev.wherry.model.StageName;
import dev.wherry.model.Text;

/** The physical names of resources on this machine: app-stage-resource, or the external one. */
public final class LocalNames {

  private final Application application;
  private final StageName stage;

  /** The names of one app and stage. */
  public LocalNames(Application application, StageName stage) {
    this.application = application;
    this.stage = stage;
  }

  /** A resource's physical name. */
  public String of(ResourceName name) {
    Resource resource = application.resources().get(name);
    String own = application.name() + "-" + stage + "-" + name;
    return resource == null ? own : resource.common().external().orElse(own);
  }

  /** A text with the physical names filled in. */
  public String fill(Text text) {
    StringBuilder filled = new StringBuilder();
    for (Text.Part part : text.parts()) {
      if (part instanceof Text.PhysicalName name) {
        filled.append(of(name.resource()));
      } else if (part instanceof Text.Literal literal) {
        filled.append(literal.value());
      }
    }
    return filled.toString();
  }
}
