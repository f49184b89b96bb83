/**
 * The connection to Azure, wired of its parts, and what it checks first. May use Azure's libraries.
 */
@NullMarked
package dev.wherry.azure.deployer.connect;

import org.jspecify.annotations.NullMarked;
