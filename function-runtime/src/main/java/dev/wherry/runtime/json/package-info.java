/**
 * Reads and writes JSON as RFC 8259 defines it, over UTF-8 bytes.
 *
 * <p>Depends on the JDK only. Lies on the path from a cold start to the first answer, so it keeps
 * to what a JVM has at hand: no lambdas, streams, formats, regular expressions or enum switches.
 */
@NullMarked
package dev.wherry.runtime.json;

import org.jspecify.annotations.NullMarked;
