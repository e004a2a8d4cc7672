package exodx.messages;

/**
 * A named place of a template where a value stands.
 *
 * @param name name of the value
 * @param type what may stand there
 */
record Placeholder(String name, PlaceholderType type) {}
