/**
 * The manifest's shape for others: a JSON Schema for editors, a reference page for people. Depends
 * on the shapes.
 */
@NullMarked
package dev.wherry.engine.schema;

import org.jspecify.annotations.NullMarked;
