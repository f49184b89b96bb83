/**
 * Vendors' own runtimes on this machine: the artifact as it would be deployed, on what it would run
 * on there, on a Java that fits. One class knows one vendor; which there are is wired in {@code
 * Main}. Depends on the engine, the local provider and {@code deploy}, and on no cloud's provider.
 */
@NullMarked
package dev.wherry.cli.vendor;

import org.jspecify.annotations.NullMarked;
