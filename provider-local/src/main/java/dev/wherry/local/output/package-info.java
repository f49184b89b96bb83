/**
 * What handlers print, cut into lines and sorted by function.
 *
 * <p>Depends on {@code isolation}.
 */
@NullMarked
package dev.wherry.local.output;

import org.jspecify.annotations.NullMarked;
