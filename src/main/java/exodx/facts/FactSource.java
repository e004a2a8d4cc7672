package exodx.facts;

import org.jspecify.annotations.Nullable;

/**
 * Where the value of a field stands in a printed object.
 *
 * @param kind name of the {@link ObjectKind}
 * @param property name of its property, whatever the case
 * @param only the pattern that the printed value has to fulfil, as in {@link Clue}, or {@code
 *     empty} or {@code filled}; null when any value will do
 * @param value the value that follows from it; null when it is the printed value itself
 * @param conversion name of the {@link Conversion} that turns the printed value into that of the
 *     field; null when its type alone tells how
 */
public record FactSource(
    String kind,
    String property,
    @Nullable String only,
    @Nullable String value,
    @Nullable String conversion) {}
