/**
 * The contract of the adapters that stand between a platform and a function: a native event in,
 * what the function saw, the native answer out. The cases are JSON files beside each adapter; a new
 * one needs no Java.
 */
@NullMarked
package dev.wherry.testkit.runtime;

import org.jspecify.annotations.NullMarked;
