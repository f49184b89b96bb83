/**
 * Manifests beside what a provider's compiler makes of them. Adding a case needs no Java. Depends
 * on the SPI and the engine.
 */
@NullMarked
package dev.wherry.testkit.golden;

import org.jspecify.annotations.NullMarked;
