/** Waiting, and trying again. Depends on {@code spi.failure}. */
@NullMarked
package dev.wherry.engine.pace;

import org.jspecify.annotations.NullMarked;
