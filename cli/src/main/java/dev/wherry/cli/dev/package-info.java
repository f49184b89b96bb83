/** A running {@code dev}: what it shows, and how it starts and ends. */
@NullMarked
package dev.wherry.cli.dev;

import org.jspecify.annotations.NullMarked;
