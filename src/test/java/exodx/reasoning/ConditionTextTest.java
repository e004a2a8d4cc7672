package exodx.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.knowledge.DrlSources;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.ast.RuleAst;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.drools.model.Condition;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

class ConditionTextTest {
  private static final Pattern KNOWN = Pattern.compile("[^|&]+ != null");

  @Test
  void saysWhatIsAskedToBeKnownAsItsAuthorWroteIt() {
    TreeMap<String, List<String>> written = new TreeMap<>();
    TreeMap<String, List<String>> told = new TreeMap<>();
    DrlSources.parse(RulesFolder.read(Path.of("rules"))).stream()
        .map(DrlSources::tree)
        .flatMap(file -> file.rules().stream())
        .forEach(rule -> written.put(rule.descriptor().getName(), written(rule)));
    TestKnowledge.BASE.models().forEach((name, rule) -> told.put(name, told(rule)));
    assertThat(told).isEqualTo(written);
    assertThat(written.values()).anyMatch(one -> !one.isEmpty());
  }

  private static List<String> written(RuleAst rule) {
    return rule.patterns().stream()
        .flatMap(pattern -> pattern.conditions().stream())
        .map(condition -> condition.code().text().strip())
        .filter(text -> KNOWN.matcher(text).matches())
        .sorted()
        .toList();
  }

  private static List<String> told(Rule rule) {
    List<String> texts = new ArrayList<>();
    add(rule.getView(), texts);
    return texts.stream().filter(text -> KNOWN.matcher(text).matches()).sorted().toList();
  }

  private static void add(Condition condition, List<String> texts) {
    if (condition instanceof org.drools.model.Pattern<?> pattern) {
      ConditionText.singles(pattern.getConstraint())
          .forEach(single -> texts.add(ConditionText.text(single)));
    } else {
      condition.getSubConditions().forEach(part -> add(part, texts));
    }
  }
}
