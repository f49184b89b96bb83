/**
 * Sees files change and turns changed sources into new classes, in this process and with a warm
 * compiler. The build tool's own output is copied first and never written to.
 */
@NullMarked
package dev.wherry.local.reload;

import org.jspecify.annotations.NullMarked;
