/**
 * Azure on this machine: the function apps as they would be deployed, on Azure's own worker, on a
 * Java that fits. Depends on the engine, the local provider, Azure's compiler and {@code deploy}.
 */
@NullMarked
package dev.wherry.cli.worker;

import org.jspecify.annotations.NullMarked;
