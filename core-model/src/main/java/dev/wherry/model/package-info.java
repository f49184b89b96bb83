/**
 * The application as one stage and target see it: resolved, merged, defaults applied, nothing
 * nullable.
 *
 * <p>Values are records that copy their collections in; closed choices are sealed. What was read
 * from a file knows where through its {@link dev.wherry.model.Origin}. Depends on the JDK, {@code
 * diagnostic} and {@code schedule}.
 *
 * <p>Names and places, which every command puts into maps, compare themselves in plain code: the
 * comparison that a record gets by itself is made when it is first used, which costs more than
 * reading a manifest.
 */
@NullMarked
package dev.wherry.model;

import org.jspecify.annotations.NullMarked;
