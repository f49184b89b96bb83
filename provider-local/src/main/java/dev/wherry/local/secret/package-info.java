/**
 * The values of secrets on a developer's machine.
 *
 * <p>Depends on {@code state} and the model.
 */
@NullMarked
package dev.wherry.local.secret;

import org.jspecify.annotations.NullMarked;
