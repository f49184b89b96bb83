/** The installed Wherry: its version, its folder and what lies in it. Depends on the JDK only. */
@NullMarked
package dev.wherry.cli.distribution;

import org.jspecify.annotations.NullMarked;
