/**
 * What happens in the local runner, told to whoever shows or records it.
 *
 * <p>Depends on the model and the host bridge only.
 */
@NullMarked
package dev.wherry.local.event;

import org.jspecify.annotations.NullMarked;
