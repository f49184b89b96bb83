/**
 * Calls that come from no trigger: by hand in this process, by hand through a running {@code dev},
 * and by the clock.
 *
 * <p>A running {@code dev} is found through a file in the project's state folder, which holds a
 * token that only the developer can read.
 */
@NullMarked
package dev.wherry.local.direct;

import org.jspecify.annotations.NullMarked;
