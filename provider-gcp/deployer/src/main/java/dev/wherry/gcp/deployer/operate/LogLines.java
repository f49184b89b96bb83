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
import dev.wherry.spi.operate.LogQuery;
import dev.wherry.spi.operate.PolledLines;
import java.time.Duration;
import java.time.Instant;

/** What functions wrote, from Cloud Logging, in the order of its times. */
final class LogLines extends PolledLines {

  /** A project may read entries 60 times a minute. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private static final int PAGE = 1000;

  /**
   * What functions and Cloud Run write; the other logs of a revision are those of requests and of
   * who changed what (https://docs.cloud.google.com/run/docs/logging).
   */
  private static final String WRITTEN =
      "log_id(\"run.googleapis.com/stdout\") OR log_id(\"run.googleapis.com/stderr\")"
          + " OR log_id(\"run.googleapis.com/varlog/system\")";

  private static final Value NOTHING = Value.getDefaultInstance();

  private final GoogleClients clients;
  private final DeployedFunctions functions;
  private final String open;
  private final LogQuery query;

  LogLines(
      GoogleClients clients, Destination destination, DeployedFunctions functions, LogQuery query) {
    super(query, clients.calls().pace(), PAUSE);
    this.clients = clients;
    this.functions = functions;
    this.query = query;
    this.open = GcpNames.function(destination.app(), destination.stage(), query.function());
  }

  @Override
  protected void fetch(Instant from) throws InterruptedException {
    ListLogEntriesRequest.Builder request =
        ListLogEntriesRequest.newBuilder()
            .addResourceNames(clients.place().projectName())
            .setFilter(filter(from))
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

  /** Of both halves where there are two; the second may come while one follows. */
  private String services() throws InterruptedException {
    return functions
        .closed(query.function())
        .map(
            closed ->
                "(\""
                    + open
                    + "\" OR \""
                    + closed.getName().substring(closed.getName().lastIndexOf('/') + 1)
                    + "\")")
        .orElse("\"" + open + "\"");
  }

  private String filter(Instant from) throws InterruptedException {
    String filter =
        "resource.type=\"cloud_run_revision\" AND resource.labels.service_name="
            + services()
            + " AND resource.labels.location=\""
            + clients.place().region()
            + "\" AND ("
            + WRITTEN
            + ") AND timestamp>=\""
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
    Instant time =
        Instant.ofEpochSecond(entry.getTimestamp().getSeconds(), entry.getTimestamp().getNanos());
    add(entry.getInsertId() + entry.getTimestamp(), time, text(entry));
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
}
