/**
 * Keeps the clients of the clouds off the class path: each cloud's are in a class loader of their
 * own, made when it is called. May depend on the model and on the distribution.
 */
@NullMarked
package dev.wherry.cli.cloud;

import org.jspecify.annotations.NullMarked;
