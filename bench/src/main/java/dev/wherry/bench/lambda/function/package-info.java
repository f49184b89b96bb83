/** The functions that need no build of their own. */
@NullMarked
package dev.wherry.bench.lambda.function;

import org.jspecify.annotations.NullMarked;
