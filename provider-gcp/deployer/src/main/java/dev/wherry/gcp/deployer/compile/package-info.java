/**
 * Compiles apps to requests of Google's APIs: rules look for what cannot be had, parts make
 * resources. Pure. Depends on {@code data} and {@code schedule}.
 */
@NullMarked
package dev.wherry.gcp.deployer.compile;

import org.jspecify.annotations.NullMarked;
