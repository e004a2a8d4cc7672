package exodx.knowledge.sandbox;

import java.util.HashSet;
import java.util.Set;

/**
 * The names that the conditions of a rule give.
 *
 * @param facts names of whole facts, which may be looked into but not passed on
 * @param values names of values
 */
record Values(Set<String> facts, Set<String> values) {
  Values() {
    this(new HashSet<>(), new HashSet<>());
  }

  boolean knows(String name) {
    return facts.contains(name) || values.contains(name);
  }
}
