package exodx.knowledge;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where prepared knowledge waits between runs. */
public interface KnowledgeCache {
  /** Keeps nothing: every run compiles. */
  KnowledgeCache NONE =
      new KnowledgeCache() {
        @Override
        public Optional<PreparedKnowledge> find(RulesFolder folder) {
          return Optional.empty();
        }

        @Override
        public void keep(RulesFolder folder, PreparedKnowledge knowledge, CompiledRules rules) {
          // nothing is kept
        }
      };

  /** Returns what was kept for a folder with this very content, if it is still there and sound. */
  Optional<PreparedKnowledge> find(RulesFolder folder);

  /** Keeps what was made of a folder, if it can. */
  void keep(RulesFolder folder, PreparedKnowledge knowledge, CompiledRules rules);

  /**
   * Returns the classes of the declared types by their names; empty when they were not kept.
   *
   * @param declarations a name for what the rules share
   */
  default Map<String, byte[]> types(String declarations) {
    return Map.of();
  }

  /** Keeps the classes of the declared types, if it can. */
  default void keepTypes(String declarations, Map<String, byte[]> types) {
    // nothing is kept
  }

  /**
   * Returns what was kept of the files whose rules are known to compile.
   *
   * @param declarations a name for what the rules share
   */
  default Set<String> sound(String declarations) {
    return Set.of();
  }

  /** Keeps something about files whose rules compile, if it can. */
  default void keepSound(String declarations, Set<String> files) {
    // nothing is kept
  }
}
