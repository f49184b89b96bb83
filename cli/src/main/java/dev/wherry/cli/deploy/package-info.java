/**
 * What commands need to work on clouds: targets of a manifest, what is prepared for them, progress
 * and reports. Depends on the engine's workflows, {@code project} and {@code console}.
 */
@NullMarked
package dev.wherry.cli.deploy;

import org.jspecify.annotations.NullMarked;
