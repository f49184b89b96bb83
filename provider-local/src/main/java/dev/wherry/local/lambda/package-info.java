/**
 * Runs an artifact for AWS on the code that Lambda's managed Java runtimes run: the platform's side
 * of the Runtime API, and a process for each execution environment with Lambda's flags and layout.
 * Knows files, processes and sockets; nothing of the rest of the local runner.
 */
@NullMarked
package dev.wherry.local.lambda;

import org.jspecify.annotations.NullMarked;
