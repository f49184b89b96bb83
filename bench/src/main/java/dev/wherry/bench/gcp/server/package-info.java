/**
 * A small server in place of Google's invoker, for the measurement only: what Cloud Run would need
 * of an image that Wherry built itself. Depends on the JDK and the functions framework.
 */
@NullMarked
package dev.wherry.bench.gcp.server;

import org.jspecify.annotations.NullMarked;
