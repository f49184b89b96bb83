/**
 * A blueprint with the artifacts that it runs: what was deployed and what shall be, how values are
 * resolved and compared, and the JSON that a target keeps. Depends on the SPI and Jackson.
 */
@NullMarked
package dev.wherry.engine.revision;

import org.jspecify.annotations.NullMarked;
