/**
 * Compiles apps to resources of Azure and to app directories: rules look for what cannot be had,
 * parts make resources. Pure. Depends on {@code data} and {@code schedule}.
 */
@NullMarked
package dev.wherry.azure.deployer.compile;

import org.jspecify.annotations.NullMarked;
