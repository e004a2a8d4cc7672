package exodx.cli;

/** The formats of {@code exodx diagnose}. */
enum Format {
  TEXT,
  JSON,
  JSONL,
  MARKDOWN,
  PS1,
  HTML,
  MERMAID,
  DOT
}
