/** The Javas of this machine. */
@NullMarked
package dev.wherry.cli.jdk;

import org.jspecify.annotations.NullMarked;
