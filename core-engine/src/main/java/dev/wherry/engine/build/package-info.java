/**
 * Drives the user's build tool and learns from it where classes, libraries and sources are. Facts
 * are kept under the tool's own output folder, so that an unchanged project starts no build tool.
 */
@NullMarked
package dev.wherry.engine.build;

import org.jspecify.annotations.NullMarked;
