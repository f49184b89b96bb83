/** Calls, logs and secrets of deployed functions. May use Google's clients. */
@NullMarked
package dev.wherry.gcp.deployer.operate;

import org.jspecify.annotations.NullMarked;
