/**
 * A class loader of its own for each instance of a function: the user's classes and libraries, a
 * private copy of the function runtime, and no way to end the runner's process.
 *
 * <p>Depends on the model, the host bridge and ASM.
 */
@NullMarked
package dev.wherry.local.isolation;

import org.jspecify.annotations.NullMarked;
