package dev.wherry.gcp.deployer.operate;

import com.google.logging.v2.ListLogEntriesRequest;
import com.google.logging.v2.ListLogEntriesResponse;
import com.google.logging.v2.LogEntry;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import dev.wherry.gcp.deployer.client.GoogleClients;
import dev.wherry.gcp.deployer.client.Pages;
import dev.wherry.gcp.deployer.compile.GcpNames;
import dev.wherry.spi.Destination;
import dev.wherry.spi.operate.LogLine;
import dev.wherry.spi.operate.LogQuery;
import dev.wherry.spi.operate.LogStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What functions wrote, from Cloud Logging, in the order of its times. */
final class LogLines implements LogStream {

  /** A project may read entries 60 times a minute. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** Cloud Logging may tell a line some seconds after younger ones. */
  private static final Duration LATE = Duration.ofSeconds(30);

  private static final int PAGE = 1000;
  private static final Value NOTHING = Value.getDefaultInstance();

  private final GoogleClients clients;
  private final String services;
  private final LogQuery query;
  private final Deque<LogLine> waiting = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private volatile boolean closed;
  private Instant from;
  private boolean ended;

  LogLines(GoogleClients clients, Destination destination, LogQuery query) {
    this.clients = clients;
    this.query = query;
    this.from = query.since();
    this.services =
        "(\""
            + GcpNames.function(destination.app(), destination.stage(), query.function())
            + "\" OR \""
            + GcpNames.privateFunction(destination.app(), destination.stage(), query.function())
            + "\")";
  }

  @Override
  public Optional<LogLine> next() throws InterruptedException {
    while (waiting.isEmpty() && !ended) {
      fetch();
      ended = !query.follow();
      if (waiting.isEmpty() && !ended) {
        clients.calls().pace().pause(PAUSE);
        ended = closed;
      }
    }
    return Optional.ofNullable(waiting.poll());
  }

  private void fetch() throws InterruptedException {
    ListLogEntriesRequest.Builder request =
        ListLogEntriesRequest.newBuilder()
            .addResourceNames(clients.place().projectName())
            .setFilter(filter())
            .setOrderBy("timestamp asc")
            .setPageSize(PAGE);
    Pages.all(
            token ->
                clients
                    .calls()
                    .call(
                        clients.logging().listLogEntriesCallable(),
                        request.setPageToken(token).build()),
            ListLogEntriesResponse::getEntriesList,
            ListLogEntriesResponse::getNextPageToken)
        .forEach(this::add);
  }

  private String filter() {
    String filter =
        "resource.type=\"cloud_run_revision\" AND resource.labels.service_name="
            + services
            + " AND NOT log_id(\"run.googleapis.com/requests\") AND timestamp>=\""
            + from
            + "\"";
    return query
        .filter()
        .map(
            text ->
                filter
                    + " AND (textPayload:"
                    + quoted(text)
                    + " OR jsonPayload.message:"
                    + quoted(text)
                    + ")")
        .orElse(filter);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private void add(LogEntry entry) {
    if (seen.add(entry.getInsertId() + entry.getTimestamp())) {
      Instant time =
          Instant.ofEpochSecond(entry.getTimestamp().getSeconds(), entry.getTimestamp().getNanos());
      waiting.add(new LogLine(time, text(entry).stripTrailing()));
      Instant next = time.minus(LATE);
      from = next.isAfter(from) ? next : from;
    }
  }

  private static String text(LogEntry entry) {
    if (!entry.hasJsonPayload()) {
      return entry.hasTextPayload() ? entry.getTextPayload() : entry.getSeverity().name();
    }
    Struct payload = entry.getJsonPayload();
    String message = payload.getFieldsOrDefault("message", NOTHING).getStringValue();
    if (payload.getFieldsCount() == 1 && !message.isEmpty()) {
      return message;
    }
    try {
      return JsonFormat.printer().omittingInsignificantWhitespace().print(payload);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
