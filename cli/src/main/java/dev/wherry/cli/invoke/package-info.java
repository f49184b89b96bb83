/** One call of a function: through a running {@code dev}, or in this process. */
@NullMarked
package dev.wherry.cli.invoke;

import org.jspecify.annotations.NullMarked;
