/**
 * The functions of the contract's cases. They are users' code: {@code function-api} is all they
 * know.
 */
@NullMarked
package dev.wherry.testkit.runtime.probe;

import org.jspecify.annotations.NullMarked;
