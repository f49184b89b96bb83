/**
 * What stands between a request and a function: where it may come from, which route it takes, who
 * calls, and how the answer goes back.
 *
 * <p>Knows no HTTP server: one is plugged in behind {@link dev.wherry.local.http.Exchange}.
 */
@NullMarked
package dev.wherry.local.http;

import org.jspecify.annotations.NullMarked;
