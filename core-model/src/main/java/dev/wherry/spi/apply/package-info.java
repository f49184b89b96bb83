/**
 * How a blueprint becomes real: all at once by a provider that has stacks, or resource by resource.
 * Every call may throw a {@link dev.wherry.spi.failure.ProviderException}. Depends on {@code
 * spi.blueprint} and {@code spi.failure}.
 */
@NullMarked
package dev.wherry.spi.apply;

import org.jspecify.annotations.NullMarked;
