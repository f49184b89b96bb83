package dev.wherry.azure.deployer.schedule;

/** What the adapter lets through of a timer that fires too often. */
public sealed interface TimerFilter {

  /**
   * The minutes of a cron in the schedule's own zone.
   *
   * @param text five fields
   */
  record OfCron(String text) implements TimerFilter {}

  /**
   * The minutes whose count since 1970-01-01T00:00Z is a multiple.
   *
   * @param minutes of which
   */
  record OfInterval(long minutes) implements TimerFilter {}
}
