package exodx.cli;

/** The kinds of files that have a schema. */
enum SchemaOf {
  FACTS,
  CASES,
  ADVICE
}
