/**
 * From {@code wherry.yml} to the application: files and includes, layers, substitutions, the model.
 * Everything wrong is collected, nothing is thrown. Depends on the shapes and the rules.
 */
@NullMarked
package dev.wherry.engine.manifest;

import org.jspecify.annotations.NullMarked;
