/**
 * Unit tests of functions: the real binding, dispatch and error answers, with resources in memory.
 *
 * <p>For users' tests, so it depends on the function API and the runtime that every artifact
 * carries, and on no test framework.
 */
@NullMarked
package dev.wherry.function.test;

import org.jspecify.annotations.NullMarked;
