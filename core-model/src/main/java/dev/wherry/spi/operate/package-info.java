/**
 * What one does with functions that are deployed: call them, read what they wrote, set their
 * secrets. Every call may throw a {@link dev.wherry.spi.failure.ProviderException}. Depends on
 * {@code model} and {@code spi.pace}.
 */
@NullMarked
package dev.wherry.spi.operate;

import org.jspecify.annotations.NullMarked;
