package exodx.messages;

/**
 * One character that a text spells in a longer way.
 *
 * @param codePoint the character meant
 * @param end offset behind its spelling
 */
record Decoded(int codePoint, int end) {}
