/**
 * Binds users' types by reflection: in the local runner and in unit tests, and in artifacts where
 * nothing could be generated.
 *
 * <p>The only package of the runtime that reflects on members. Depends on {@code bind}.
 */
@NullMarked
package dev.wherry.runtime.reflect;

import org.jspecify.annotations.NullMarked;
