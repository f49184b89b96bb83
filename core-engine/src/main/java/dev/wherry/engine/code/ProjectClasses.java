package dev.wherry.engine.code;

import dev.wherry.engine.code.classfile.ClassPath;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;
import java.util.List;

/**
 * A project as its rules see it.
 *
 * @param applications what the manifest says, for each target
 * @param code where sources and classes are
 * @param classes the classes, read as needed
 */
record ProjectClasses(List<Application> applications, ProjectCode code, ClassPath classes) {

  /** Copies the list in. */
  ProjectClasses {
    applications = List.copyOf(applications);
  }
}
