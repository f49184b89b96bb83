/**
 * What the tests of a provider on a stub of its cloud share: commands, each as a process of its
 * own, the calls that they make and what goes wrong with one of them. Depends on the engine, like
 * {@code testkit.provider}.
 */
@NullMarked
package dev.wherry.testkit.stub;

import org.jspecify.annotations.NullMarked;
