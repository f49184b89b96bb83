/**
 * The adapter between Google's invoker and a function: a request in, an answer out. It is in every
 * artifact for Google Cloud, so it uses {@code function-runtime} and the interfaces of the
 * functions framework only, and is written for its cold start.
 */
@NullMarked
package dev.wherry.gcp.runtime;

import org.jspecify.annotations.NullMarked;
