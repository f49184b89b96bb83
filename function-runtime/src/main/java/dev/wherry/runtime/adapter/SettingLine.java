package dev.wherry.runtime.adapter;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a setting that has several.
 *
 * @param word its first word
 * @param rest what follows the blank after it; empty when there is none
 */
public record SettingLine(String word, String rest) {

  /** The lines of a setting. */
  public static List<SettingLine> all(String setting) {
    List<SettingLine> lines = new ArrayList<>();
    int start = 0;
    while (start < setting.length()) {
      int end = setting.indexOf('\n', start);
      end = end < 0 ? setting.length() : end;
      lines.add(of(setting.substring(start, end)));
      start = end + 1;
    }
    return lines;
  }

  private static SettingLine of(String line) {
    int blank = line.indexOf(' ');
    return blank < 0
        ? new SettingLine(line, "")
        : new SettingLine(line.substring(0, blank), line.substring(blank + 1));
  }

  /** Says that a setting has a line that means nothing. */
  public IllegalArgumentException unknown(String setting) {
    return new IllegalArgumentException(setting + " holds `" + word + "`, which means nothing");
  }
}
