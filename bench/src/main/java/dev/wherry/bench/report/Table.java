package dev.wherry.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A Markdown table with aligned columns. */
public final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  /** A table with these column titles. */
  public Table(String... titles) {
    rows.add(List.of(titles));
  }

  /** Adds a row; numbers get {@code decimals} digits. */
  public Table row(int decimals, Object... cells) {
    rows.add(
        Arrays.stream(cells)
            .map(
                cell ->
                    cell instanceof Double number
                        ? String.format("%,." + decimals + "f", number)
                        : String.valueOf(cell))
            .toList());
    return this;
  }

  /** The table as text. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      text.append(line(rows.get(row)));
      if (row == 0) {
        text.append(rule());
      }
    }
    return text.toString();
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder("|");
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String padding = " ".repeat(Math.max(0, width(column) - cell.length()));
      line.append(' ').append(column == 0 ? cell + padding : padding + cell).append(" |");
    }
    return line.append('\n').toString();
  }

  private String rule() {
    StringBuilder line = new StringBuilder("|");
    for (int column = 0; column < rows.get(0).size(); column++) {
      line.append(column == 0 ? "-" : "-".repeat(width(column) + 1));
      line.append(column == 0 ? "-".repeat(width(column) + 1) : ":").append('|');
    }
    return line.append('\n').toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
