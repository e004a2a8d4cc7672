package exodx.knowledge;

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
   * Returns the digests of rules that are known to compile.
   *
   * @param declarations a name for what the rules share
   */
  default Set<String> sound(String declarations) {
    return Set.of();
  }

  /** Keeps the digests of rules that compile, if it can. */
  default void keepSound(String declarations, Set<String> rules) {
    // nothing is kept
  }
}
