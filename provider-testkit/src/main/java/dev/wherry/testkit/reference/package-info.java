/**
 * A cloud in memory, as strict as a real one, and two providers on it: one with stacks, one
 * resource by resource. They show how little a provider is, and hold the engine and the provider
 * contract to their word. Depends on the SPI.
 */
@NullMarked
package dev.wherry.testkit.reference;

import org.jspecify.annotations.NullMarked;
