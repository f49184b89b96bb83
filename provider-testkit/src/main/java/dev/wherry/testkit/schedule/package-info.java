/** Schedules to convert, and what they mean. Depends on the model. */
@NullMarked
package dev.wherry.testkit.schedule;

import org.jspecify.annotations.NullMarked;
