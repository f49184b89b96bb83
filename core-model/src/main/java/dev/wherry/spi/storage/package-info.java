/**
 * What the target itself keeps for Wherry: small texts written conditionally, and artifacts. The
 * engine knows what they mean; a provider only keeps them. Every call may throw a {@link
 * dev.wherry.spi.failure.ProviderException}. Depends on {@code spi.artifact}.
 */
@NullMarked
package dev.wherry.spi.storage;

import org.jspecify.annotations.NullMarked;
