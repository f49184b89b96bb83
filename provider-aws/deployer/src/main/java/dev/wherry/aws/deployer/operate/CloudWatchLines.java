package dev.wherry.aws.deployer.operate;

import dev.wherry.aws.deployer.client.AwsClients;
import dev.wherry.aws.deployer.client.Calls;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/** Lines of a log group in the order of their times. */
final class CloudWatchLines implements LogStream {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** CloudWatch may tell a line some seconds after younger ones. */
  private static final Duration LATE = Duration.ofSeconds(30);

  private final AwsClients clients;
  private final String group;
  private final LogQuery query;
  private final Deque<LogLine> waiting = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private Instant from;
  private boolean ended;

  CloudWatchLines(AwsClients clients, String group, LogQuery query) {
    this.clients = clients;
    this.group = group;
    this.query = query;
    this.from = query.since();
  }

  @Override
  public Optional<LogLine> next() throws InterruptedException {
    while (waiting.isEmpty() && !ended) {
      fetch();
      ended = !query.follow();
      if (waiting.isEmpty() && !ended) {
        ended = closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
    return Optional.ofNullable(waiting.poll());
  }

  private void fetch() throws InterruptedException {
    Calls.call(
        () -> {
          try {
            clients
                .logs()
                .filterLogEventsPaginator(
                    request -> {
                      request.logGroupName(group).startTime(from.toEpochMilli());
                      query.filter().ifPresent(text -> request.filterPattern(quoted(text)));
                    })
                .events()
                .forEach(this::add);
            return true;
          } catch (ResourceNotFoundException e) {
            return false;
          }
        });
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private void add(FilteredLogEvent event) {
    if (seen.add(event.eventId())) {
      Instant time = Instant.ofEpochMilli(event.timestamp());
      waiting.add(new LogLine(time, event.message().stripTrailing()));
      Instant next = time.minus(LATE);
      from = next.isAfter(from) ? next : from;
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
