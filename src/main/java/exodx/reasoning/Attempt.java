package exodx.reasoning;

import java.util.List;

/**
 * A rule for whose sake something is supposed.
 *
 * @param rule the name of the rule
 * @param paths of the fields that are supposed for it
 * @param before what has been supposed already, in that order
 */
public record Attempt(String rule, List<String> paths, List<Unknown> before) {}
