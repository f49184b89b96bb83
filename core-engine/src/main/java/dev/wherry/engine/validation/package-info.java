/**
 * What is wrong with an application that reads well: one rule a class, the model in, diagnostics
 * out. Depends on the model only.
 */
@NullMarked
package dev.wherry.engine.validation;

import org.jspecify.annotations.NullMarked;
