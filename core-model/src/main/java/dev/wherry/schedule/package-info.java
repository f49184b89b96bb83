/**
 * When a schedule fires: unix cron and fixed intervals, with their next firing times. Depends on
 * the JDK only.
 */
@NullMarked
package dev.wherry.schedule;

import org.jspecify.annotations.NullMarked;
