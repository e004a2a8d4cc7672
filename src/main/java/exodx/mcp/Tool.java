package exodx.mcp;

import java.util.Map;
import java.util.function.Function;

/**
 * One tool of the server. Every tool only reads: none changes anything, here or elsewhere.
 *
 * @param name its name in the protocol
 * @param title its name for people
 * @param description what it does and when to use it, for the assistant
 * @param inputs the JSON Schema of its arguments
 * @param result the JSON Schema of its result
 * @param call runs it: returns what becomes the structured result, maps, lists and records, and
 *     throws an {@link exodx.problem.ProblemsException} when the arguments cannot be used
 */
record Tool(
    String name,
    String title,
    String description,
    Map<String, Object> inputs,
    Map<String, Object> result,
    Function<Arguments, Object> call) {}
