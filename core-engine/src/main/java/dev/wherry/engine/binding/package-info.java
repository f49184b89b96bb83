/**
 * Generates the binders and the entry point of a function, so that nothing in its artifact
 * reflects.
 *
 * <p>Reads class files and never loads users' code. What is generated extends {@code
 * dev.wherry.runtime.GeneratedFunction} and implements {@code dev.wherry.runtime.bind.Shape}.
 */
@NullMarked
package dev.wherry.engine.binding;

import org.jspecify.annotations.NullMarked;
