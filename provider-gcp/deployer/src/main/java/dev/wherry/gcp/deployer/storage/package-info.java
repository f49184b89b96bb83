/** Lock, intent, releases and artifacts in a bucket. May use Google's clients. */
@NullMarked
package dev.wherry.gcp.deployer.storage;

import org.jspecify.annotations.NullMarked;
