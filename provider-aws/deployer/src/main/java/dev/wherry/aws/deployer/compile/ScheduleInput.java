package dev.wherry.aws.deployer.compile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.aws.deployer.schedule.DayFilter;
import dev.wherry.model.Trigger;
import dev.wherry.spi.compile.Documents;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a schedule tells the adapter. */
final class ScheduleInput {

  private static final String TIME = "<aws.scheduler.scheduled-time>";

  private ScheduleInput() {}

  static String of(Trigger.Clock clock, Optional<DayFilter> days) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("wherry", "schedule");
    input.put("time", TIME);
    input.put("zone", clock.timezone().getId());
    days.ifPresent(
        filter -> {
          input.put("days", filter.days());
          input.put("weekdays", filter.weekdays());
        });
    try {
      ObjectMapper json = new ObjectMapper();
      String head = json.writeValueAsString(input);
      if (clock.input().isEmpty()) {
        return head;
      }
      // Scheduler replaces its attributes wherever they stand, also in what the user wrote.
      String own =
          json.writeValueAsString(Documents.plain(clock.input().get())).replace("<", "\\u003c");
      return head.substring(0, head.length() - 1) + ",\"input\":" + own + "}";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and texts are JSON", e);
    }
  }
}
