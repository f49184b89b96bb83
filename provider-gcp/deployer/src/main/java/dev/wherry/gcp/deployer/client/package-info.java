/**
 * Google's clients, who is signed in, how calls are made and how failures are told. May use
 * Google's clients.
 */
@NullMarked
package dev.wherry.gcp.deployer.client;

import org.jspecify.annotations.NullMarked;
