/**
 * AWS on this machine: the artifact as it would be deployed, on Lambda's own runtime client, on a
 * Java that fits. Depends on the engine, the local provider and {@code deploy}.
 */
@NullMarked
package dev.wherry.cli.lambda;

import org.jspecify.annotations.NullMarked;
