package exodx.cli;

/** The formats of {@code exodx rules graph}. */
enum GraphFormat {
  MERMAID,
  DOT
}
