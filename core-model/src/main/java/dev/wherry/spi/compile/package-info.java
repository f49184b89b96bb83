/**
 * What compilers of different providers need in the same form: problems, triggers by kind, the
 * settings that adapters read, and native properties that a manifest overrides. Depends on the
 * model, {@code diagnostic} and the other packages of the SPI.
 */
@NullMarked
package dev.wherry.spi.compile;

import org.jspecify.annotations.NullMarked;
