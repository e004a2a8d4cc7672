package exodx.cli;

/** The formats of {@code exodx rules mutate}. */
enum MutationFormat {
  TEXT,
  JSON
}
