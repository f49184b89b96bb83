/**
 * Waiting for a provider: how long, how often, and what for. Depends on {@code spi.failure}; knows
 * no provider.
 */
@NullMarked
package dev.wherry.spi.pace;

import org.jspecify.annotations.NullMarked;
