package exodx.knowledge;

import java.util.List;
import java.util.Map;

/**
 * Rules as byte code: what the compiler makes, and what a cache keeps.
 *
 * @param classes byte code by class name
 * @param models names of the classes that describe the rules
 */
public record CompiledRules(Map<String, byte[]> classes, List<String> models) {}
