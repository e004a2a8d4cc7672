package exodx.cli;

/** The formats of {@code exodx rules test}. */
enum TestFormat {
  TEXT,
  JUNIT
}
