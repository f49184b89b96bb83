/** The ways to read the document, one class each, so that a JVM loads only what it uses. */
@NullMarked
package dev.wherry.bench.json.variant;

import org.jspecify.annotations.NullMarked;
