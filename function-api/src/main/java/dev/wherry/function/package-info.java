/**
 * The function model: everything that user code imports.
 *
 * <p>Depends on the JDK only. Nothing here names a cloud vendor.
 */
@NullMarked
package dev.wherry.function;

import org.jspecify.annotations.NullMarked;
