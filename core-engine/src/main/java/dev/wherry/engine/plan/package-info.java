/**
 * What a deployment would change, and why: decided from what was released, what a killed run may
 * have left, what exists and what shall be. Pure; depends on the SPI and {@code revision}.
 */
@NullMarked
package dev.wherry.engine.plan;

import org.jspecify.annotations.NullMarked;
