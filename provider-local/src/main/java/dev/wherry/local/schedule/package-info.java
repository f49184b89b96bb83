/**
 * Schedules that fire while the local runner runs.
 *
 * <p>Depends on {@code direct}, {@code time} and the model.
 */
@NullMarked
package dev.wherry.local.schedule;

import org.jspecify.annotations.NullMarked;
