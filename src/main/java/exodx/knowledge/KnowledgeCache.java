package exodx.knowledge;

import java.util.Optional;

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
}
