/**
 * Artifacts: from a layout and the user's code to a zip whose bytes follow from what it holds, and
 * a digest that ignores what build tools write about themselves. Depends on {@code spi.artifact}
 * and {@code model}.
 */
@NullMarked
package dev.wherry.engine.assembly;

import org.jspecify.annotations.NullMarked;
