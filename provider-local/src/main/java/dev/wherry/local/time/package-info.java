/**
 * The time that the local runner lives by, so that a test can make an hour pass at once.
 *
 * <p>Depends on the JDK only.
 */
@NullMarked
package dev.wherry.local.time;

import org.jspecify.annotations.NullMarked;
