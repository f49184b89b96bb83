package dev.wherry.aws.deployer.compile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wherry.aws.deployer.schedule.DayFilter;
import dev.wherry.model.Document;
import dev.wherry.model.Trigger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
      String own = json.writeValueAsString(plain(clock.input().get())).replace("<", "\\u003c");
      return head.substring(0, head.length() - 1) + ",\"input\":" + own + "}";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and texts are JSON", e);
    }
  }

  private static @Nullable Object plain(Document document) {
    if (document instanceof Document.Fields fields) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      fields.values().forEach((key, value) -> map.put(key, plain(value)));
      return map;
    }
    if (document instanceof Document.Items items) {
      return items.values().stream().map(ScheduleInput::plain).toArray();
    }
    if (document instanceof Document.Decimal number) {
      return number.value();
    }
    if (document instanceof Document.Bool flag) {
      return flag.value();
    }
    return document instanceof Document.Text text ? text.value() : null;
  }
}
