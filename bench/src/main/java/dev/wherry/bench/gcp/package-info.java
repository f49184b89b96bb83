/**
 * Functions on Google's own invoker: a plain one, Wherry's artifact and its peers. Depends on the
 * engine, the provider's compiler and the reports.
 */
@NullMarked
package dev.wherry.bench.gcp;

import org.jspecify.annotations.NullMarked;
