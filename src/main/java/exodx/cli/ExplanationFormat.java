package exodx.cli;

/** The formats of explanations. */
enum ExplanationFormat {
  TEXT,
  JSON,
  MERMAID,
  DOT,
  HTML
}
