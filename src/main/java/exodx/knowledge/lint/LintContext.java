package exodx.knowledge.lint;

import exodx.advice.Catalogue;
import exodx.facts.Node;
import exodx.facts.Vocabulary;
import exodx.knowledge.DrlSources;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.RuleInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything the checks look at.
 *
 * @param parsed the rule files
 * @param types the types that rules may name
 * @param rules the rules with their conditions taken apart
 * @param infos what is known about the rules, by id
 * @param vocabulary null when it cannot be read
 * @param catalogue null when the words cannot be read
 * @param words the files with words that are sound YAML
 * @param cases the files with cases that are sound YAML
 * @param exclusions the file of exclusions where there is one that is sound YAML
 */
record LintContext(
    List<DrlSources.Parsed> parsed,
    TypeTable types,
    List<RuleModel> rules,
    Map<String, RuleInfo> infos,
    @Nullable Vocabulary vocabulary,
    @Nullable Catalogue catalogue,
    Map<KnowledgeFile, Node> words,
    Map<KnowledgeFile, Node> cases,
    Map<KnowledgeFile, Node> exclusions) {

  Optional<RuleInfo> info(String rule) {
    return Optional.ofNullable(infos.get(rule));
  }

  /** Returns the codes that rules conclude with one of these verbs. */
  List<String> concluded(List<String> verbs) {
    return infos.values().stream()
        .flatMap(info -> info.conclusions().stream())
        .filter(one -> verbs.contains(one.verb()))
        .map(RuleInfo.Concluded::code)
        .distinct()
        .sorted()
        .toList();
  }
}
