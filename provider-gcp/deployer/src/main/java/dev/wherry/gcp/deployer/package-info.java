/**
 * Google Cloud as a target: a pure compiler to the requests of its APIs and to Terraform, and the
 * connection that makes them real. Depends on the model and its SPI, never on the engine.
 */
@NullMarked
package dev.wherry.gcp.deployer;

import org.jspecify.annotations.NullMarked;
