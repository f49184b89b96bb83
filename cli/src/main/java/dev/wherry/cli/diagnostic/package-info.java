/** How diagnostics reach the user: as text with source lines, or as JSON. */
@NullMarked
package dev.wherry.cli.diagnostic;

import org.jspecify.annotations.NullMarked;
