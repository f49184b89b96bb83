/**
 * What the local runner keeps in the project's folder {@code .wherry}: private, never in version
 * control, written whole or not at all.
 *
 * <p>Depends on the JDK only.
 */
@NullMarked
package dev.wherry.local.state;

import org.jspecify.annotations.NullMarked;
