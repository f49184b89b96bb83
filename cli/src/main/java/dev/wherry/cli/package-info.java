/** The entry point: wires the commands to what they call. May depend on everything. */
@NullMarked
package dev.wherry.cli;

import org.jspecify.annotations.NullMarked;
