package exodx.messages;

/**
 * What stood at one placeholder of a recognised message.
 *
 * @param name name of the placeholder
 * @param raw the text as pasted, without surrounding quotes, brackets and blanks; the line break of
 *     a wrapped GUID is taken out and its dashes are plain hyphens, nothing else is changed
 * @param form how far the value can be trusted
 */
public record Captured(String name, String raw, Form form) {}
