/** The local runner against the local runner of a vendor: start, load, memory, edits. */
@NullMarked
package dev.wherry.bench.local;

import org.jspecify.annotations.NullMarked;
