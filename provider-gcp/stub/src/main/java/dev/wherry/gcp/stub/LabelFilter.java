package dev.wherry.gcp.stub;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A filter of a list that asks for one label, read by the grammar of Google's filters
 * (https://google.aip.dev/assets/misc/ebnf-filtering.txt, 2026-11): text without white space, dots
 * and operators as it stands, anything else in quotes.
 *
 * @param key the label
 * @param value what it must be
 */
record LabelFilter(String key, String value) {

  private static final String TEXT = "([^\\s.\"'<>=!:,()-][^\\s.\"'<>=!:,()]*)";
  private static final String STRING = "\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final Pattern RESTRICTION =
      Pattern.compile("labels\\.(?:%1$s|%2$s) ?= ?(?:%1$s|%2$s)".formatted(TEXT, STRING));

  static LabelFilter of(String filter) {
    Matcher restriction = RESTRICTION.matcher(filter);
    World.require(restriction.matches(), "no such filter: " + filter);
    return new LabelFilter(either(restriction, 1), either(restriction, 3));
  }

  private static String either(Matcher restriction, int text) {
    String plain = restriction.group(text);
    return plain == null ? restriction.group(text + 1).replaceAll("\\\\(.)", "$1") : plain;
  }

  boolean takes(Map<String, String> labels) {
    return value.equals(labels.get(key));
  }
}
