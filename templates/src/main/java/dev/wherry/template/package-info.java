/**
 * The projects that {@code init} scaffolds, and how one is written to disk. Depends on the JDK
 * only.
 */
@NullMarked
package dev.wherry.template;

import org.jspecify.annotations.NullMarked;
