/**
 * Runs a function: makes its input of an event, calls it, and makes the outcome of what it gives.
 *
 * <p>Hosts know {@code host} and a {@link dev.wherry.runtime.host.FunctionLoader} from here.
 * Depends on every other package of the module. Lies on the path from a cold start to the first
 * answer, except {@link dev.wherry.runtime.ReflectiveFunctionLoader}.
 */
@NullMarked
package dev.wherry.runtime;

import org.jspecify.annotations.NullMarked;
