/**
 * A function on Azure's own Java worker, behind the host of {@code wherry dev --on azure}: plain
 * and with Wherry, and Wherry's as a custom handler.
 */
@NullMarked
package dev.wherry.bench.azure;

import org.jspecify.annotations.NullMarked;
