/**
 * What is sent to a target: the layout that a provider asks for, and the digest of what it holds.
 * Depends on the JDK only.
 */
@NullMarked
package dev.wherry.spi.artifact;

import org.jspecify.annotations.NullMarked;
