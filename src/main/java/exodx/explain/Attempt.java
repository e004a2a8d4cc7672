package exodx.explain;

import java.util.List;

/**
 * A rule for whose sake something is supposed.
 *
 * @param rule the name of the rule
 * @param paths of the fields that are supposed for it
 * @param before what has been supposed already, in that order
 */
record Attempt(String rule, List<String> paths, List<Unknown> before) {}
