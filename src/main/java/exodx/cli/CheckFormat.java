package exodx.cli;

/** The formats of a check of the rules. */
enum CheckFormat {
  TEXT,
  JSON,
  SARIF
}
