/**
 * The local runner's log: what happens, as lines for a terminal or as JSON, written off the path of
 * the requests.
 *
 * <p>Depends on {@code event} and the JSON writer.
 */
@NullMarked
package dev.wherry.local.log;

import org.jspecify.annotations.NullMarked;
