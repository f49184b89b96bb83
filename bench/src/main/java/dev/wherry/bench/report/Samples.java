package dev.wherry.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measurements of one thing, in one unit. */
public final class Samples {

  private final List<Double> values = new ArrayList<>();

  /** Adds one. */
  public void add(double value) {
    values.add(value);
  }

  /** How many there are. */
  public int count() {
    return values.size();
  }

  /** The middle one. */
  public double median() {
    return quantile(0.5);
  }

  /** The smallest one. */
  public double minimum() {
    return quantile(0);
  }

  /** The largest one. */
  public double maximum() {
    return quantile(1);
  }

  private double quantile(double share) {
    if (values.isEmpty()) {
      throw new IllegalStateException("nothing was measured");
    }
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    double position = share * (sorted.size() - 1);
    int below = (int) Math.floor(position);
    int above = (int) Math.ceil(position);
    return (sorted.get(below) + sorted.get(above)) / 2;
  }
}
