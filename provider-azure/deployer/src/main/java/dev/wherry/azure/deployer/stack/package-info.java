/**
 * What changes and reads an app: its deployment stack, the packages of its function apps, and what
 * a stack leaves undone. May use Azure's libraries.
 */
@NullMarked
package dev.wherry.azure.deployer.stack;

import org.jspecify.annotations.NullMarked;
