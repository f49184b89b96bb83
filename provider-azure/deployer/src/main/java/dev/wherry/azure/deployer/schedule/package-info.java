/** Wherry's schedules as NCRONTAB expressions. Depends on {@code dev.wherry.schedule}. */
@NullMarked
package dev.wherry.azure.deployer.schedule;

import org.jspecify.annotations.NullMarked;
