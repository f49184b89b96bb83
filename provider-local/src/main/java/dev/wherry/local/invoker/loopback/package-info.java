/**
 * Keeps a process to the loopback interface that would listen on all of them. It is on the class
 * path of the invoker, so it uses the JDK alone.
 */
@NullMarked
package dev.wherry.local.invoker.loopback;

import org.jspecify.annotations.NullMarked;
