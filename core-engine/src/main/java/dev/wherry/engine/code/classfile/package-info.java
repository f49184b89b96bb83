/** Reads the class files of a project and its libraries, as data. Knows no rules. */
@NullMarked
package dev.wherry.engine.code.classfile;

import org.jspecify.annotations.NullMarked;
