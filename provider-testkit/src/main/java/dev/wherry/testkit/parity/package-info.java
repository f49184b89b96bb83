/**
 * The same requests to the local runner and to a vendor's runtime: what they ask, what may differ
 * and why, as data, and the functions that answer.
 */
@NullMarked
package dev.wherry.testkit.parity;

import org.jspecify.annotations.NullMarked;
