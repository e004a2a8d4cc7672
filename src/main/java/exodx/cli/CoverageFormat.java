package exodx.cli;

/** The formats of {@code exodx rules coverage}. */
enum CoverageFormat {
  TEXT,
  JSON,
  HTML
}
