package exodx.cli;

/** The formats of the summary of {@code exodx sweep}. */
enum SummaryFormat {
  TEXT,
  JSON,
  CSV,
  HTML
}
