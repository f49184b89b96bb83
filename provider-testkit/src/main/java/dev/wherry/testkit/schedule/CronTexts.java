package dev.wherry.testkit.schedule;

import java.util.List;
import java.util.Random;

/** Unix crons of every form, the same for the same seed. */
public final class CronTexts {

  private static final List<String> WEEKDAYS =
      List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

  private CronTexts() {}

  /** Five fields. */
  public static String random(Random random) {
    return String.join(
        " ",
        field(random, 0, 59),
        field(random, 0, 23),
        random.nextInt(3) == 0 ? field(random, 1, 28) : "*",
        random.nextInt(4) == 0 ? field(random, 1, 12) : "*",
        weekday(random));
  }

  private static String weekday(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> field(random, 0, 7);
      case 1 -> WEEKDAYS.get(random.nextInt(7));
      default -> "*";
    };
  }

  private static String field(Random random, int first, int last) {
    int from = first + random.nextInt(last - first + 1);
    int to = from + random.nextInt(last - from + 1);
    int step = 1 + random.nextInt(Math.max(1, (last - first) / 3));
    return switch (random.nextInt(6)) {
      case 0 -> "*";
      case 1 -> "*/" + step;
      case 2 -> from + "-" + to;
      case 3 -> from + "-" + to + "/" + step;
      case 4 -> from + "," + to;
      default -> Integer.toString(from);
    };
  }
}
