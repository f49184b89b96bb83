/** Completion scripts for shells, made from what commands and options there are. JDK only. */
@NullMarked
package dev.wherry.cli.completion;

import org.jspecify.annotations.NullMarked;
