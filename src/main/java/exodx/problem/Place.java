package exodx.problem;

/**
 * A place in a text.
 *
 * @param line 1-based line
 * @param column 1-based column
 */
public record Place(int line, int column) {}
