/**
 * The HTTP server behind the front. The only package that uses Jetty, so that the choice can be
 * revisited.
 */
@NullMarked
package dev.wherry.local.server;

import org.jspecify.annotations.NullMarked;
