/** What the target keeps for Wherry, in blobs. May use Azure's libraries. */
@NullMarked
package dev.wherry.azure.deployer.storage;

import org.jspecify.annotations.NullMarked;
