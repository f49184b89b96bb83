/**
 * Makes a plan real: hands it to a provider's stack, or walks the graph of resources itself, many
 * at once. Depends on the SPI, {@code plan} and {@code pace}.
 */
@NullMarked
package dev.wherry.engine.apply;

import org.jspecify.annotations.NullMarked;
