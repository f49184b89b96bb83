package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines in Application Insights, and the one question that Wherry asks of them. */
final class StubInsights {

  static final String HOST = "api.applicationinsights.io";

  private static final Pattern QUESTION =
      Pattern.compile(
          "union isfuzzy=true traces, exceptions \\| where timestamp >= datetime\\((?<from>[^)]+)\\)"
              + " and cloud_RoleName =~ '(?<site>[^']+)' \\| .*operation_Name matches regex '(?<timers>[^']+)'.*"
              + "tostring\\(parse_json\\(line\\)\\['function'\\]\\) == '(?<function>[^']+)'.*?"
              + "(?: \\| where line contains '(?<text>(?:[^'\\\\]|\\\\.)*)')?"
              + " \\| project timestamp, itemId, line \\| order by timestamp asc \\| take 1000");

  private final StubArm arm;
  private final List<Line> lines = new ArrayList<>();

  StubInsights(StubArm arm) {
    this.arm = arm;
  }

  private record Line(String site, Instant time, String operation, String text) {}

  void write(String site, Instant time, String operation, String text) {
    lines.add(new Line(site, time, operation, text));
  }

  Reply serve(Call call) {
    StubLogin.require(call, "https://api.applicationinsights.io");
    String[] parts = call.path().split("/", -1);
    boolean known =
        arm.resources().values().stream()
            .anyMatch(one -> one.path("properties").path("AppId").asText().equals(parts[3]));
    Refused.unless(known && call.path().equals("/v1/apps/" + parts[3] + "/query"), call.path());
    Matcher question = QUESTION.matcher(call.json().path("query").asText());
    Refused.unless(question.matches(), "no such query: " + call.json());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ObjectNode table = answer.putArray("tables").addObject().put("name", "PrimaryResult");
    ArrayNode rows = table.putArray("rows");
    String text =
        question.group("text") == null ? "" : question.group("text").replaceAll("\\\\(.)", "$1");
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean theirs =
          line.text().contains("\"function\":\"" + question.group("function") + "\"")
              || line.operation().matches(question.group("timers"));
      if (line.site().equals(question.group("site"))
          && theirs
          && !line.time().isBefore(Instant.parse(question.group("from")))
          && line.text().contains(text)) {
        rows.addArray().add(line.time().toString()).add("item-" + i).add(line.text());
      }
    }
    return Reply.ok(answer);
  }
}
