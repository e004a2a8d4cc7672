package exodx.knowledge.lint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact that a rule looks for.
 *
 * @param type name of its type
 * @param offset where the type stands in the file
 * @param variable its variable, or null
 * @param negated true inside of {@code not}
 * @param inside true inside of {@code not} or {@code exists}: its variables are not seen outside
 * @param optional true inside of {@code or}: it need not hold
 * @param conditions what stands in its brackets, at the commas
 * @param from the variable of the list it comes from, or null
 */
record PatternModel(
    String type,
    int offset,
    @Nullable String variable,
    boolean negated,
    boolean inside,
    boolean optional,
    List<Condition> conditions,
    @Nullable Token from) {}
