/** Samples and the tables that are made of them. */
@NullMarked
package dev.wherry.bench.report;

import org.jspecify.annotations.NullMarked;
