/** Ctrl-C: what is undone or finished before the process ends. Depends on the JDK only. */
@NullMarked
package dev.wherry.cli.interrupt;

import org.jspecify.annotations.NullMarked;
