package dev.wherry.azure.deployer.operate;

import com.azure.core.http.HttpMethod;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.wherry.azure.deployer.client.Ask;
import dev.wherry.azure.deployer.client.AzureClients;
import dev.wherry.azure.deployer.compile.AzureNames;
import dev.wherry.azure.deployer.compile.FunctionNames;
import dev.wherry.azure.deployer.data.NativeTypes;
import dev.wherry.model.FunctionName;
import dev.wherry.spi.Destination;
import dev.wherry.spi.failure.FailureKind;
import dev.wherry.spi.failure.ProviderException;
import dev.wherry.spi.failure.ProviderFailure;
import dev.wherry.spi.operate.LogQuery;
import dev.wherry.spi.operate.PolledLines;
import java.time.Duration;
import java.time.Instant;

/**
 * What functions wrote, from Application Insights. All routes of a function app are one function to
 * Azure: lines are told apart by what the adapter writes in them, exceptions not at all.
 */
final class InsightsLines extends PolledLines {

  /** An application may be asked 200 times in 30 seconds. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private static final int PAGE = 1000;

  private static final String PAGED =
      " | project timestamp, itemId, line | order by timestamp asc, itemId asc | take " + PAGE;

  private final AzureClients clients;
  private final String site;
  private final LogQuery query;
  private final String url;

  InsightsLines(AzureClients clients, Destination destination, DeployedApps.App app, LogQuery query)
      throws InterruptedException {
    super(query, clients.pace(), PAUSE);
    this.clients = clients;
    this.site = app.name();
    this.query = query;
    this.url =
        clients.cloud().insights() + "/v1/apps/" + application(clients, destination) + "/query";
  }

  private static String application(AzureClients clients, Destination destination)
      throws InterruptedException {
    String name = AzureNames.of(destination).insights();
    return clients
        .arm()
        .find(
            clients.place().id(NativeTypes.INSIGHTS, name).text(),
            NativeTypes.apiVersion(NativeTypes.INSIGHTS))
        .map(component -> component.path("properties").path("AppId").asText())
        .orElseThrow(
            () ->
                new ProviderException(
                    ProviderFailure.of(
                            FailureKind.REJECTED, "Application Insights `" + name + "` is gone")
                        .hint("deploy again: `wherry deploy`")));
  }

  @Override
  protected void fetch(Instant from) throws InterruptedException {
    String behind = "";
    JsonNode rows;
    do {
      Ask ask =
          Ask.of(HttpMethod.POST, url)
              .json(
                  JsonNodeFactory.instance.objectNode().put("query", text(from) + behind + PAGED));
      rows = clients.insights().send(ask).json().path("tables").path(0).path("rows");
      for (JsonNode row : rows) {
        String time = row.path(0).asText();
        String id = row.path(1).asText();
        add(id, Instant.parse(time), row.path(2).asText());
        behind = behind(time, id);
      }
    } while (rows.size() == PAGE);
  }

  /** What comes after a line; several may be of one moment. */
  private static String behind(String time, String id) {
    return " | where timestamp > datetime("
        + time
        + ") or (timestamp == datetime("
        + time
        + ") and strcmp(itemId, "
        + quoted(id)
        + ") > 0)";
  }

  /** In Kusto's language. A line of the adapter's says whose it is; an exception does not. */
  private String text(Instant from) {
    String function = quoted(query.function().value());
    String timers = "operation_Name matches regex " + quoted(schedules(query.function()));
    String lines =
        "union isfuzzy=true traces, exceptions"
            + " | where timestamp >= datetime("
            + from
            + ") and cloud_RoleName =~ "
            + quoted(site)
            + " | extend line ="
            + " iff(itemType == 'exception', strcat(type, ': ', outerMessage), message)"
            + " | where "
            + timers
            + " or tostring(parse_json(line)['function']) == "
            + function
            + " or (itemType == 'exception' and operation_Name in ("
            + quoted(FunctionNames.ROUTES)
            + ", "
            + quoted(FunctionNames.INVOKE)
            + "))";
    return query
        .filter()
        .map(text -> lines + " | where line contains " + quoted(text))
        .orElse(lines);
  }

  private static String schedules(FunctionName function) {
    String first = FunctionNames.schedule(function, 1);
    return "^" + first.substring(0, first.length() - 1) + "[0-9]+$";
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
