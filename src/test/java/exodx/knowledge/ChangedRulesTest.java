package exodx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import exodx.knowledge.lint.RulesCheck;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

/** After an edit no more is compiled than what it changed. */
class ChangedRulesTest {
  private static final String PATH = "lamp/lamp.drl";
  private static final String RULES =
      LampRules.FOLDER.withSuffix(".drl").stream()
          .filter(file -> file.path().equals(PATH))
          .findFirst()
          .orElseThrow()
          .text();

  /** Remembers what is sound, and never a whole folder. */
  private static final class Memory implements KnowledgeCache {
    private final Map<String, Set<String>> sound = new HashMap<>();
    private final Map<String, Map<String, byte[]>> types = new HashMap<>();

    @Override
    public Optional<PreparedKnowledge> find(RulesFolder folder) {
      return Optional.empty();
    }

    @Override
    public void keep(RulesFolder folder, PreparedKnowledge knowledge, CompiledRules rules) {
      // whole folders are not what is looked at here
    }

    @Override
    public Map<String, byte[]> types(String declarations) {
      return types.getOrDefault(declarations, Map.of());
    }

    @Override
    public void keepTypes(String declarations, Map<String, byte[]> classes) {
      types.put(declarations, classes);
    }

    @Override
    public Set<String> sound(String declarations) {
      return sound.getOrDefault(declarations, Set.of());
    }

    @Override
    public void keepSound(String declarations, Set<String> rules) {
      sound.put(declarations, rules);
    }
  }

  private final Memory memory = new Memory();

  private List<String> compiled(RulesFolder folder) {
    return compiled(folder, "");
  }

  private List<String> compiled(RulesFolder folder, String beside) {
    List<String> names = new ArrayList<>();
    new ChangedRules(folder, rule -> rule.equals("bulb-dark") ? beside : "", memory)
        .check(rules -> rules.stream().map(Rule::getName).forEach(names::add));
    return names;
  }

  private static RulesFolder edited(String from, String to) {
    assertThat(RULES).contains(from);
    return LampRules.with(PATH, RULES.replace(from, to));
  }

  @Test
  void onlyWhatChangedIsCompiled() {
    assertThat(compiled(LampRules.FOLDER))
        .hasSameSizeAs(DrlSources.rules(LampRules.FOLDER))
        .hasSizeGreaterThan(5);
    assertThat(compiled(LampRules.FOLDER)).isEmpty();
    assertThat(compiled(edited("page 3 [community]", "pages 3 and 4,\n  of the handbook")))
        .isEmpty();
    assertThat(compiled(edited("bulb == Bulb.Missing", "bulb == Bulb.Dark")))
        .containsExactly("bulb-missing");
    assertThat(compiled(LampRules.FOLDER, "named by an exclusion"))
        .containsExactlyInAnyOrder("bulb-dark", "bulb-missing");
  }

  /**
   * Nothing is known of a file with a word that rules may not say, wherever it was sound before.
   */
  @Test
  void onlyFilesThatDidNotChangeAreSound() {
    compiled(LampRules.FOLDER);
    RulesFolder worse =
        edited("Lamp( bulb == Bulb.Missing )", "Lamp( bulb == Bulb.Missing, eval(true) )");
    ChangedRules changed = new ChangedRules(worse, rule -> "", memory);
    assertThat(DrlSources.parse(worse))
        .allSatisfy(
            file -> assertThat(changed.isSound(file)).isEqualTo(!file.file().path().equals(PATH)));
    assertThatExceptionOfType(ProblemsException.class).isThrownBy(() -> changed.check(rules -> {}));
  }

  @Test
  void anotherTypeConcernsAllRules() {
    compiled(LampRules.FOLDER);
    RulesFolder more =
        LampRules.with("more/more.drl", "package knowledge;\ndeclare enum More One, Two; end\n");
    assertThat(compiled(more)).hasSameSizeAs(DrlSources.rules(LampRules.FOLDER));
  }

  @Test
  void whatDoesNotCompileIsToldAgainUntilItDoes() {
    compiled(LampRules.FOLDER);
    RulesFolder broken = edited("bulb == Bulb.Missing", "bulb == 12");
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(ProblemsException.class)
          .isThrownBy(() -> compiled(broken))
          .satisfies(
              e ->
                  assertThat(e.problems())
                      .singleElement()
                      .satisfies(problem -> assertThat(problem.line()).isPositive()));
    }
    assertThat(compiled(LampRules.FOLDER)).isEmpty();
  }

  /** An error that is allowed keeps nobody from finding what only compiling tells. */
  @Test
  void anAllowedErrorDoesNotEndTheCheck() {
    RulesFolder allowed =
        edited(
            "Lamp( bulb == Bulb.Missing )",
            "// allow never-matches: it shows how one is allowed\n"
                + "  Lamp( bulb == Bulb.Missing, bulb == Bulb.Dark )");
    List<RulesFolder> reached = new ArrayList<>();
    assertThat(RulesCheck.check(allowed, List.of(), reached::add).errors()).isZero();
    assertThat(reached).containsExactly(allowed);
  }
}
