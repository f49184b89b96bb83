/**
 * How a command ends: exit codes, and what went wrong for whom. Depends on the diagnostics only.
 */
@NullMarked
package dev.wherry.cli.failure;

import org.jspecify.annotations.NullMarked;
