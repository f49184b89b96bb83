package dev.wherry.gcp.stub;

import com.google.logging.v2.ListLogEntriesRequest;
import com.google.logging.v2.ListLogEntriesResponse;
import com.google.logging.v2.LogEntry;
import com.google.logging.v2.LoggingServiceV2Grpc;
import com.google.protobuf.Timestamp;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What services wrote; it understands the one form of filter that Wherry sends. */
final class StubLogging extends LoggingServiceV2Grpc.LoggingServiceV2ImplBase {

  private static final Pattern FILTER =
      Pattern.compile(
          "resource\\.type=\"cloud_run_revision\" AND resource\\.labels\\.service_name="
              + "(?:\"([^\"]+)\"|\\(\"([^\"]+)\" OR \"([^\"]+)\"\\)) AND resource\\.labels\\.location=\""
              + World.REGION
              + "\" AND \\(log_id\\(\"run\\.googleapis\\.com/stdout\"\\)"
              + " OR log_id\\(\"run\\.googleapis\\.com/stderr\"\\)"
              + " OR log_id\\(\"run\\.googleapis\\.com/varlog/system\"\\)\\)"
              + " AND timestamp>=\"([^\"]+)\""
              + "(?: AND \\(textPayload:\"([^\"]*)\" OR jsonPayload\\.message:\"[^\"]*\"\\))?");

  private final Map<String, List<LogEntry>> entries = new TreeMap<>();

  synchronized void write(String service, Instant time, String text) {
    List<LogEntry> all = entries.computeIfAbsent(service, any -> new ArrayList<>());
    all.add(
        LogEntry.newBuilder()
            .setInsertId(service + all.size())
            .setTimestamp(
                Timestamp.newBuilder().setSeconds(time.getEpochSecond()).setNanos(time.getNano()))
            .setTextPayload(text)
            .build());
  }

  @Override
  public void listLogEntries(
      ListLogEntriesRequest request, StreamObserver<ListLogEntriesResponse> observer) {
    World.answer(observer, () -> list(request));
  }

  private synchronized ListLogEntriesResponse list(ListLogEntriesRequest request) {
    Matcher filter = FILTER.matcher(request.getFilter());
    World.require(filter.matches(), "no such filter: " + request.getFilter());
    World.require(request.getOrderBy().equals("timestamp asc"), "out of order");
    Instant from = Instant.parse(filter.group(4));
    String text = filter.group(5) == null ? "" : filter.group(5);
    List<LogEntry> found = new ArrayList<>();
    List<String> services =
        filter.group(1) == null
            ? List.of(filter.group(2), filter.group(3))
            : List.of(filter.group(1));
    for (String service : services) {
      for (LogEntry entry : entries.getOrDefault(service, List.of())) {
        Instant time =
            Instant.ofEpochSecond(
                entry.getTimestamp().getSeconds(), entry.getTimestamp().getNanos());
        if (!time.isBefore(from) && entry.getTextPayload().contains(text)) {
          found.add(entry);
        }
      }
    }
    return Pages.of(
        found,
        2,
        request.getPageToken(),
        (page, next) ->
            ListLogEntriesResponse.newBuilder().addAllEntries(page).setNextPageToken(next).build());
  }
}
