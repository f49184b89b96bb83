/** Calls, logs and secrets of deployed functions. May use Azure's libraries. */
@NullMarked
package dev.wherry.azure.deployer.operate;

import org.jspecify.annotations.NullMarked;
