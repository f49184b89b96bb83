/**
 * What commands do with targets, as lists of named steps: prepare, change, inspect. Nothing is
 * printed here: an {@link dev.wherry.engine.workflow.Audience} hears, and results are returned.
 * Depends on the other rooms of the engine and on the SPI.
 */
@NullMarked
package dev.wherry.engine.workflow;

import org.jspecify.annotations.NullMarked;
