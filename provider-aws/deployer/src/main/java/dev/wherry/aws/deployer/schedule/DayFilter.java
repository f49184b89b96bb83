package dev.wherry.aws.deployer.schedule;

import java.util.List;

/**
 * Days on which a schedule is meant, where Scheduler cannot say it: one that is in either list.
 *
 * @param days of the month, from 1
 * @param weekdays 1 is Monday, 7 is Sunday
 */
public record DayFilter(List<Integer> days, List<Integer> weekdays) {

  /** Copies the lists in. */
  public DayFilter {
    days = List.copyOf(days);
    weekdays = List.copyOf(weekdays);
  }
}
