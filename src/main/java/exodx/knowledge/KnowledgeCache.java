package exodx.knowledge;

import java.util.Optional;

/** Where compiled rules wait between runs. */
public interface KnowledgeCache {
  /** Keeps nothing: every run compiles. */
  KnowledgeCache NONE =
      new KnowledgeCache() {
        @Override
        public Optional<CompiledRules> find(String hash) {
          return Optional.empty();
        }

        @Override
        public CompiledRules keep(String hash, CompiledRules rules) {
          return rules;
        }
      };

  /** Returns what was kept under this digest, if it is still there and sound. */
  Optional<CompiledRules> find(String hash);

  /** Keeps compiled rules, if it can, and returns them. */
  CompiledRules keep(String hash, CompiledRules rules);
}
