/**
 * The adapter between Azure's Java worker and an app's functions, behind the class loader that
 * keeps the worker's libraries away from the user's.
 */
@NullMarked
package dev.wherry.azure.runtime;

import org.jspecify.annotations.NullMarked;
