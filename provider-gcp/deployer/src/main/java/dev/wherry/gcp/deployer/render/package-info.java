/**
 * Blueprints as files that people read and that work without Wherry: the requests of Google's APIs,
 * and Terraform. Depends on {@code data}.
 */
@NullMarked
package dev.wherry.gcp.deployer.render;

import org.jspecify.annotations.NullMarked;
