/** What it costs to turn a JSON document into a record, the first time and the millionth. */
@NullMarked
package dev.wherry.bench.json;

import org.jspecify.annotations.NullMarked;
