package dev.wherry.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown page on a terminal: headings stand out, code is coloured, the marks are gone. */
public final class Markdown {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern HEADING = Pattern.compile("#+ (.*)");
  private static final String FENCE = "```";

  private Markdown() {}

  /** The lines; as they are where the style has no colours. */
  public static List<String> lines(String page, Style style) {
    if (!style.enabled()) {
      return page.lines().toList();
    }
    List<String> lines = new ArrayList<>();
    boolean inCode = false;
    for (String line : page.lines().toList()) {
      if (line.startsWith(FENCE)) {
        inCode = !inCode;
      } else {
        lines.add(inCode ? "    " + style.cyan(line) : prose(line, style));
      }
    }
    return lines;
  }

  private static String prose(String line, Style style) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      return style.bold(heading.group(1));
    }
    return CODE.matcher(line).replaceAll(match -> escaped(style.cyan(match.group(1))));
  }

  private static String escaped(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }
}
