/**
 * Vendors' runtimes as processes beside the one that starts them: that one may not be here, and
 * none outlives its parent. The lifeline runs in both: the parent hands it to the child, and the
 * child ends with it. The parent alone hears a terminal's signals. Depends on the JDK alone.
 */
@NullMarked
package dev.wherry.local.process;

import org.jspecify.annotations.NullMarked;
