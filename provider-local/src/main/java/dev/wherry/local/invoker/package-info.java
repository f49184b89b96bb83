/**
 * Runs an artifact for Google Cloud on the invoker that Cloud Run functions run: a process for each
 * function, on the loopback interface. Knows files, processes and sockets; nothing of the rest of
 * the local runner but {@code function-runtime}'s invocations.
 */
@NullMarked
package dev.wherry.local.invoker;

import org.jspecify.annotations.NullMarked;
