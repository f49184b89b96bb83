/**
 * What a command prints, and where: data on the standard output, everything else on the standard
 * error. The only place that knows about terminals, colours and CI systems.
 */
@NullMarked
package dev.wherry.cli.console;

import org.jspecify.annotations.NullMarked;
