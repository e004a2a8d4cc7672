package exodx.workbench;

import exodx.outcome.Firing;
import exodx.outcome.Outcome;
import exodx.workbench.AnswerDiff.Change;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of an answer that people read, whichever there are: what stands in both answers under
 * the same code can still say something else.
 */
final class ReadWords {
  /** Numbers and references, which change with what stands around them. */
  private static final Set<String> NO_WORDS =
      Set.of("code", "number", "because", "line", "file", "proof", "id", "fact", "step", "decides");

  private final List<Change> changes = new ArrayList<>();

  private ReadWords() {}

  static List<Change> changes(Outcome before, Outcome after) {
    ReadWords words = new ReadWords();
    words.parts("diagnosis", before.diagnoses(), after.diagnoses());
    words.parts("step", before.steps(), after.steps());
    words.parts("withheld", before.withheld(), after.withheld());
    words.parts("check", before.checks(), after.checks());
    words.parts("warning", before.warnings(), after.warnings());
    words.parts("missing", before.missing(), after.missing());
    words.parts("message", before.recognised(), after.recognised());
    words.parts("rule", rules(before), rules(after));
    return words.changes;
  }

  /** The rules that had a say: {@code why} prints their titles, rationales and sources. */
  static List<Outcome.RuleRef> rules(Outcome outcome) {
    return Stream.concat(
            outcome.proof().stream().map(Outcome.ProofNode::rule),
            outcome.trace().stream().map(Firing::rule))
        .distinct()
        .toList();
  }

  private void parts(String part, List<? extends Record> before, List<? extends Record> after) {
    Map<String, Map<String, String>> old = new LinkedHashMap<>();
    before.forEach(one -> old.putIfAbsent(code(one), words(one)));
    Set<String> told = new java.util.HashSet<>();
    for (Record one : after) {
      Map<String, String> was = old.get(code(one));
      if (was != null && told.add(code(one))) {
        words(one)
            .forEach(
                (name, now) -> {
                  String then = was.getOrDefault(name, "");
                  if (!then.equals(now)) {
                    String detail = name + ": " + said(then) + " -> " + said(now);
                    changes.add(new Change(AnswerDiff.Kind.CHANGED, part, code(one), detail));
                  }
                });
      }
    }
  }

  private static String said(String text) {
    return text.isEmpty() ? "none" : text;
  }

  private static String code(Record one) {
    Map<String, @Nullable Object> parts = parts(one);
    return Stream.of("code", "step", "fact", "id", "rule")
        .map(parts::get)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> words(Record one) {
    Map<String, String> words = new LinkedHashMap<>();
    parts(one)
        .forEach(
            (name, value) -> {
              if (!NO_WORDS.contains(name)) {
                words.put(name, text(value));
              }
            });
    return words;
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(ReadWords::text).collect(Collectors.joining("; "));
    }
    return value instanceof Record part ? String.join(" ", words(part).values()) : value.toString();
  }

  private static Map<String, @Nullable Object> parts(Record one) {
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    for (RecordComponent part : one.getClass().getRecordComponents()) {
      try {
        parts.put(part.getName(), part.getAccessor().invoke(one));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("a part of an answer cannot be read", e);
      }
    }
    return parts;
  }
}
