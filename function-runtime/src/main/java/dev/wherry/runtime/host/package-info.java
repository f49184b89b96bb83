/**
 * The bridge between a platform's adapter and a function: what is called, with what, and what came
 * of it.
 *
 * <p>These types and {@code function-api} are the only ones that a host shares with an isolated
 * instance of a function; so they use the JDK and {@code function-api}, and never another package
 * of this module.
 */
@NullMarked
package dev.wherry.runtime.host;

import org.jspecify.annotations.NullMarked;
