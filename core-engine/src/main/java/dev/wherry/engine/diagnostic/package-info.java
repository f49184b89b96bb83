/**
 * How diagnostics are named, printed and explained. Depends on the JDK and {@code
 * dev.wherry.diagnostic}.
 */
@NullMarked
package dev.wherry.engine.diagnostic;

import org.jspecify.annotations.NullMarked;
