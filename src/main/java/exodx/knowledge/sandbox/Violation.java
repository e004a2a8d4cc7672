package exodx.knowledge.sandbox;

import java.util.List;
import java.util.Set;

/**
 * Something in compiled rules that no rule may do.
 *
 * @param rules the rules it comes from; empty when that cannot be told
 * @param what what it does, a phrase that follows "the rule"
 * @param words words to look for in the text of the rule, the best one first
 */
public record Violation(Set<String> rules, String what, List<String> words) {}
