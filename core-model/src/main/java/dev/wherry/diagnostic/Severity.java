package dev.wherry.diagnostic;

/** What a diagnostic means for the work at hand. */
public enum Severity {
  /** The work stops before anything is built or touched. */
  ERROR,
  /** The work goes on; something will not be as written. */
  WARNING,
  /** Good to know. */
  NOTE
}
