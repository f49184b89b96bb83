/**
 * What a target keeps about an app: who deploys just now, what a deployment is about to touch, and
 * what the last ones made. Written conditionally, so that of two deployments one wins. Depends on
 * the SPI's storage, {@code revision} and Jackson.
 */
@NullMarked
package dev.wherry.engine.release;

import org.jspecify.annotations.NullMarked;
