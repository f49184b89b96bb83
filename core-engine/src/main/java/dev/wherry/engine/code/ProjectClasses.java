package dev.wherry.engine.code;

import dev.wherry.engine.code.classfile.ClassPath;
import dev.wherry.model.Application;
import dev.wherry.model.ProjectCode;

/**
 * A project as its rules see it.
 *
 * @param application what the manifest says
 * @param code where sources and classes are
 * @param classes the classes, read as needed
 */
record ProjectClasses(Application application, ProjectCode code, ClassPath classes) {}
