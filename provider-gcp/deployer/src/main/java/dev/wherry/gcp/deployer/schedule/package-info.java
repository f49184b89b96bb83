/** Wherry's schedules in the words of Cloud Scheduler. Depends on `dev.wherry.schedule`. */
@NullMarked
package dev.wherry.gcp.deployer.schedule;

import org.jspecify.annotations.NullMarked;
