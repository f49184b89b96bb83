/**
 * Runs a function app for Azure on the Java worker that Azure Functions run: a process for each
 * app, and the host's side of what they say to each other. Knows files, processes and the worker's
 * messages; nothing of the rest of the local runner but {@code function-runtime}'s JSON.
 */
@NullMarked
package dev.wherry.local.worker;

import org.jspecify.annotations.NullMarked;
