/**
 * {@code bench/lambda}: functions on Lambda's own runtime client, from the start of a process to
 * its answer.
 */
@NullMarked
package dev.wherry.bench.lambda;

import org.jspecify.annotations.NullMarked;
