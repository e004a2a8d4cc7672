package exodx.workbench;

import exodx.cases.Answered;
import exodx.cases.CaseFileReader;
import exodx.cases.Comparison;
import exodx.cases.Difference;
import exodx.cases.Difference.Part;
import exodx.cases.RuleCase;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeFile;
import exodx.outcome.Outcome;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Rewrites what failing cases expect to what came, at the places where it stands. What a case never
 * wants to see is left alone: that is a promise about safety, which only a person takes back.
 */
public final class CaseUpdate {
  private final Vocabulary vocabulary;

  public CaseUpdate(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * A case file before and after.
   *
   * @param before as it is
   * @param after as it would be; the same text when nothing could be updated
   * @param left cases that stay as they are, each with the reason
   */
  public record Updated(KnowledgeFile before, String after, List<String> left) {
    /** True when there is something to write. */
    public boolean changed() {
      return !after.equals(before.text());
    }
  }

  /** Returns what would become of each file with failing cases; nothing is written. */
  public List<Updated> of(List<KnowledgeFile> files, List<CaseTests.Tested> tested) {
    Map<String, List<CaseTests.Tested>> failing =
        tested.stream()
            .filter(one -> !one.holds())
            .collect(
                Collectors.groupingBy(
                    one -> one.ruleCase().file(), TreeMap::new, Collectors.toList()));
    return files.stream()
        .filter(file -> failing.containsKey(file.name()))
        .map(file -> updated(file, Objects.requireNonNull(failing.get(file.name()))))
        .toList();
  }

  private Updated updated(KnowledgeFile file, List<CaseTests.Tested> failing) {
    YamlEdit edit = new YamlEdit(file.text());
    List<String> left = new ArrayList<>();
    List<CaseTests.Tested> edited = new ArrayList<>();
    for (CaseTests.Tested one : failing) {
      String reason = refusal(one);
      MappingNode expect = edit.inItem(one.ruleCase().line(), "expect").orElse(null);
      if (!reason.isEmpty() || expect == null) {
        left.add(one.ruleCase() + ": " + (reason.isEmpty() ? "it is written oddly" : reason));
        continue;
      }
      Outcome outcome = Objects.requireNonNull(one.outcome());
      one.differences().forEach(part -> edit(edit, expect, one.ruleCase(), part, outcome));
      edited.add(one);
    }
    String after = edit.result();
    if (!edited.isEmpty() && !holds(new SourceText(file.name(), after), edited)) {
      edited.forEach(one -> left.add(one.ruleCase() + ": it is written oddly"));
      after = file.text();
    }
    return new Updated(file, after, left);
  }

  private static String refusal(CaseTests.Tested tested) {
    if (tested.outcome() == null) {
      return "the rules fail on it";
    }
    return tested.differences().stream()
            .anyMatch(one -> one.part() == Part.NEVER || one.part() == Part.SILENT)
        ? "the answer holds what the case says it must never hold; change that by hand"
        : "";
  }

  private static void edit(
      YamlEdit edit,
      MappingNode expect,
      RuleCase ruleCase,
      Difference difference,
      Outcome outcome) {
    Answered got = Answered.of(outcome);
    RuleCase.Expected expected = ruleCase.expected();
    String key = difference.part().key();
    switch (difference.part()) {
      case STATUS -> edit.set(expect, key, got.status());
      case DIAGNOSES -> edit.set(expect, key, merged(expected.diagnoses(), got.diagnoses()));
      case STEPS -> edit.set(expect, key, got.steps());
      case ONLY_WARNINGS -> edit.set(expect, key, got.warnings());
      case FIRES -> edit.set(expect, key, firing(expected.fires(), difference));
      case WARNINGS -> edit.set(expect, key, kept(expected.warnings(), got.warnings()));
      case MISSING -> edit.set(expect, key, kept(expected.missing(), got.missing()));
      case CHECKS -> entries(edit, expect, key, difference, got.checks());
      case WITHHELD -> entries(edit, expect, key, difference, got.withheld());
      case FIRST -> {
        if (got.missing().isEmpty()) {
          edit.remove(expect, key);
        } else {
          edit.set(expect, key, YamlEdit.scalar(got.missing().get(0)));
        }
      }
      case NEVER, SILENT -> {}
    }
  }

  private static List<String> firing(@Nullable List<String> written, Difference difference) {
    return kept(
        written,
        difference.lines().stream()
            .filter(line -> line.mark() == Difference.Mark.SAME)
            .map(Difference.Line::text)
            .toList());
  }

  /** Keeps the order in which a person wrote the codes; new ones follow. */
  private static List<String> merged(List<String> written, List<String> got) {
    List<String> merged = new ArrayList<>(kept(written, got));
    got.stream().filter(code -> !merged.contains(code)).forEach(merged::add);
    return merged;
  }

  private static List<String> kept(@Nullable List<String> written, List<String> got) {
    return written == null ? List.of() : written.stream().filter(got::contains).toList();
  }

  private static void entries(
      YamlEdit edit,
      MappingNode expect,
      String key,
      Difference difference,
      Map<String, List<String>> got) {
    if (!(YamlEdit.value(expect, key) instanceof MappingNode mapping)
        || mapping.getFlowStyle() == FlowStyle.FLOW
        || mapping.getValue().stream().noneMatch(entry -> known(entry.getKeyNode(), got))) {
      String all =
          got.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + value(difference.part(), entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      edit.set(expect, key, all);
      return;
    }
    mapping.getValue().stream()
        .map(entry -> ((ScalarNode) entry.getKeyNode()).getValue())
        .filter(code -> !got.containsKey(code))
        .forEach(code -> edit.remove(mapping, code));
    got.forEach(
        (code, words) -> {
          boolean same =
              difference.lines().stream()
                  .anyMatch(
                      line -> line.mark() == Difference.Mark.SAME && line.code().equals(code));
          if (!same) {
            edit.set(mapping, code, value(difference.part(), words));
          }
        });
  }

  private static boolean known(Node key, Map<String, List<String>> got) {
    return key instanceof ScalarNode name && got.containsKey(name.getValue());
  }

  private static String value(Part part, List<String> words) {
    return part == Part.CHECKS ? words.get(0) : YamlEdit.flow(words);
  }

  /** Reads the new text as a case file: an edit that went wrong must not be written. */
  private boolean holds(SourceText after, List<CaseTests.Tested> edited) {
    try {
      List<RuleCase> cases = CaseFileReader.read(vocabulary, after);
      return edited.stream()
          .allMatch(
              one ->
                  cases.stream()
                      .filter(ruleCase -> ruleCase.name().equals(one.ruleCase().name()))
                      .anyMatch(
                          ruleCase ->
                              Comparison.of(
                                      ruleCase.expected(), Objects.requireNonNull(one.outcome()))
                                  .isEmpty()));
    } catch (ProblemsException e) {
      return false;
    }
  }
}
