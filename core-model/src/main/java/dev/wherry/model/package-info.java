/**
 * The application as one stage and target see it: resolved, merged, defaults applied, nothing
 * nullable.
 *
 * <p>Values are records that copy their collections in; closed choices are sealed. What was read
 * from a file knows where through its {@link dev.wherry.model.Origin}. Depends on the JDK, {@code
 * diagnostic} and {@code schedule}.
 */
@NullMarked
package dev.wherry.model;

import org.jspecify.annotations.NullMarked;
