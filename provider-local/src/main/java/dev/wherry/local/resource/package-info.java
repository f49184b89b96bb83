/**
 * The resources of functions that run on this machine.
 *
 * <p>Depends on {@code secret}, the model and the function API.
 */
@NullMarked
package dev.wherry.local.resource;

import org.jspecify.annotations.NullMarked;
