/** Wherry's schedules in the words of EventBridge Scheduler. Depends on `dev.wherry.schedule`. */
@NullMarked
package dev.wherry.aws.deployer.schedule;

import org.jspecify.annotations.NullMarked;
