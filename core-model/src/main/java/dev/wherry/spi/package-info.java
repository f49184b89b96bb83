/**
 * What a provider is to the engine. Signatures use the JDK and the model only, so that a provider
 * can be written by anyone. A provider is a pure compiler from an application to a {@link
 * dev.wherry.spi.blueprint.Blueprint}, and a {@link dev.wherry.spi.Connection} that has effects.
 */
@NullMarked
package dev.wherry.spi;

import org.jspecify.annotations.NullMarked;
