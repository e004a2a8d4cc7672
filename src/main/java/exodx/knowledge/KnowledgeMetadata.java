package exodx.knowledge;

import exodx.advice.Catalogue;
import exodx.facts.Vocabulary;
import exodx.problem.ProblemsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rules folder says in words, sound and fitting together: everything but the compiled rules.
 *
 * @param folder the folder
 * @param vocabulary what facts can say
 * @param rules what is known about each rule, in the order of the files
 * @param catalogue the words of the codes
 */
record KnowledgeMetadata(
    RulesFolder folder, Vocabulary vocabulary, List<RuleInfo> rules, Catalogue catalogue) {

  /**
   * Reads and checks them.
   *
   * @param parsed the rule files of the folder
   * @throws ProblemsException when something is wrong with them
   */
  static KnowledgeMetadata read(RulesFolder folder, List<DrlSources.Parsed> parsed) {
    Vocabulary vocabulary = VocabularyReader.read(parsed, SourcesReader.read(folder));
    List<RuleInfo> written = RuleReader.read(parsed);
    Catalogue catalogue = CatalogueReader.read(folder);
    List<RuleInfo> rules = RuleInfo.cited(written, catalogue);
    KnowledgeCheck.check(folder, vocabulary, rules, catalogue);
    return new KnowledgeMetadata(folder, vocabulary, rules, catalogue);
  }

  /**
   * Joins them with the compiled rules.
   *
   * @param models names of the classes that describe the rules; none when they are loaded already
   * @param loader finds those, and the declared types
   */
  PreparedKnowledge prepared(List<String> models, ClassLoader loader) {
    Map<String, RuleInfo> byId = new LinkedHashMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    return new PreparedKnowledge(
        folder.hash(),
        folder.version(),
        vocabulary,
        byId,
        catalogue,
        MessageStore.of(rules),
        rules.stream().filter(RuleInfo::unasked).map(RuleInfo::id).toList(),
        RuleInfo.silent(rules),
        models,
        loader);
  }
}
