/**
 * What every runtime does with an HTTP request: cases as data, the functions they call, and a suite
 * that an adapter inherits.
 *
 * <p>A case is a text file: the request as a caller sends it, what the function sees, what the
 * caller gets. Adding a case needs no Java, except its name in {@code index.txt}.
 */
@NullMarked
package dev.wherry.testkit.http;

import org.jspecify.annotations.NullMarked;
