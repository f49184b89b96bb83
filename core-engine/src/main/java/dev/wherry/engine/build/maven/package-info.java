/**
 * An extension that runs inside the user's Maven and writes down what Maven knows of their project.
 * It is handed over as a jar of these classes alone: they may use the JDK and Maven, and nothing
 * outside this package may name them.
 */
@NullMarked
package dev.wherry.engine.build.maven;

import org.jspecify.annotations.NullMarked;
