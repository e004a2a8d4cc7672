package exodx.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.explain.RuleChange;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Changes of conditions that no case can find, each with the reason: the condition is there for
 * people, or another one says the same. They stand in {@code mutation.yaml} of the rules folder.
 *
 * @param spared all of them
 */
public record SparedChanges(List<Spared> spared) {
  /** None. */
  public static final SparedChanges NONE = new SparedChanges(List.of());

  private static final String FILE = "mutation.yaml";
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * One change.
   *
   * @param rule id of the rule
   * @param condition the condition as the check prints it
   * @param change {@code dropped} or {@code negated}
   * @param why the reason
   */
  public record Spared(String rule, String condition, String change, String why) {}

  /**
   * Reads those of a rules folder; none when it has no such file.
   *
   * @throws ProblemsException when the file cannot be read, or one has no reason
   */
  public static SparedChanges of(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return NONE;
    }
    try {
      List<Spared> all = YAML.readValue(Files.readString(file), new TypeReference<>() {});
      for (Spared one : all) {
        if (one.rule() == null
            || one.condition() == null
            || one.change() == null
            || one.why() == null
            || one.why().isBlank()) {
          throw broken("each has rule, condition, change and why");
        }
      }
      return new SparedChanges(List.copyOf(all));
    } catch (JsonProcessingException e) {
      throw broken(String.valueOf(e.getOriginalMessage()));
    } catch (IOException e) {
      throw broken("it cannot be read as UTF-8");
    }
  }

  private static ProblemsException broken(String message) {
    return ProblemsException.knowledge(
        Problem.error("mutation-file", "rules/" + FILE, message, null));
  }

  /** True when a change is among them. */
  public boolean holds(RuleChange change) {
    return spared.stream().anyMatch(one -> same(one, change));
  }

  private static boolean same(Spared one, RuleChange change) {
    return one.rule().equals(change.rule())
        && one.condition().equals(change.condition())
        && one.change().equals(change.kind().name().toLowerCase(Locale.ROOT));
  }

  /** Returns those that stand for no change any more, because the rule is gone or another. */
  public List<Spared> stale(List<RuleChange> changes) {
    return spared.stream()
        .filter(one -> changes.stream().noneMatch(change -> same(one, change)))
        .toList();
  }
}
