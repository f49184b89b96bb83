/**
 * What a provider is to the engine. Signatures use the JDK and the model only, so that a provider
 * can be written by anyone.
 */
@NullMarked
package dev.wherry.spi;

import org.jspecify.annotations.NullMarked;
