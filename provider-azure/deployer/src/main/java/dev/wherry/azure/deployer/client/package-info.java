/**
 * Azure's endpoints, who is signed in, how calls are made and how failures are told. May use
 * Azure's libraries.
 */
@NullMarked
package dev.wherry.azure.deployer.client;

import org.jspecify.annotations.NullMarked;
