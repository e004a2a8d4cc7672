package exodx.commands;

/**
 * Why one placeholder could not be filled.
 *
 * @param placeholder the name of the placeholder, without braces
 * @param reason the reason, safe to print: it never repeats the value itself
 */
public record Refusal(String placeholder, String reason) {}
