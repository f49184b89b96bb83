/**
 * Google Cloud on this machine: the artifact as it would be deployed, on Google's own invoker, on a
 * Java that fits. Depends on the engine, the local provider and {@code deploy}.
 */
@NullMarked
package dev.wherry.cli.invoker;

import org.jspecify.annotations.NullMarked;
