package dev.wherry.azure.stub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
              + "(?: \\| where timestamp > datetime\\((?<after>[^)]+)\\) or"
              + " \\(timestamp == datetime\\(\\k<after>\\) and strcmp\\(itemId, '(?<last>[^']+)'\\) > 0\\))?"
              + " \\| project timestamp, itemId, line"
              + " \\| order by timestamp asc, itemId asc \\| take 1000");

  private static final int PAGE = 1000;

  private final StubArm arm;
  private final List<Line> lines = new ArrayList<>();

  StubInsights(StubArm arm) {
    this.arm = arm;
  }

  private record Line(String id, String site, Instant time, String operation, String text) {

    boolean isBehind(String after, String last) {
      int byTime = time.compareTo(Instant.parse(after));
      return byTime > 0 || (byTime == 0 && id.compareTo(last) > 0);
    }
  }

  void write(String site, Instant time, String operation, String text) {
    lines.add(new Line("item-" + lines.size(), site, time, operation, text));
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
    lines.stream()
        .filter(line -> isAskedFor(line, question, text))
        .sorted(Comparator.comparing(Line::time).thenComparing(Line::id))
        .limit(PAGE)
        .forEach(
            line -> rows.addArray().add(line.time().toString()).add(line.id()).add(line.text()));
    return Reply.ok(answer);
  }

  private static boolean isAskedFor(Line line, Matcher question, String text) {
    boolean theirs =
        line.text().contains("\"function\":\"" + question.group("function") + "\"")
            || line.operation().matches(question.group("timers"));
    return theirs
        && line.site().equals(question.group("site"))
        && !line.time().isBefore(Instant.parse(question.group("from")))
        && line.text().contains(text)
        && (question.group("after") == null
            || line.isBehind(question.group("after"), question.group("last")));
  }
}
