/**
 * The graph of native resources that a provider wants for an app: values without behaviour, equal
 * when they say the same, free of secret values. Depends on {@code spi.artifact} and {@code
 * diagnostic}.
 */
@NullMarked
package dev.wherry.spi.blueprint;

import org.jspecify.annotations.NullMarked;
