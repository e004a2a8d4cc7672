package exodx.web;

import exodx.facts.CaseFacts;
import exodx.facts.FactEdits;
import exodx.facts.FactField;
import exodx.facts.InputReader;
import exodx.facts.Vocabulary;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import exodx.readers.Reading;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The case as the page holds it; the program keeps none of it.
 *
 * @param texts what was pasted or opened
 * @param person whose case is looked at, by its name; null for the first
 * @param edits what was answered or changed since, in order
 */
record CaseState(@Nullable List<Text> texts, @Nullable String person, @Nullable List<Edit> edits) {

  /** Returns the case that was sent, or a new one where none was. */
  static CaseState orNew(@Nullable CaseState sent) {
    return sent == null ? new CaseState(null, null, null) : sent;
  }

  /** One text and how the person knows it. */
  record Text(@Nullable String name, @Nullable String text) {}

  /**
   * One change.
   *
   * @param person whose case it is about; null for everybody's
   * @param path the fact
   * @param value what is known now; null for nothing
   * @param values the same, for facts that are lists
   */
  record Edit(
      @Nullable String person,
      @Nullable String path,
      @Nullable String value,
      @Nullable List<String> values) {}

  /**
   * What the texts tell, with the changes made.
   *
   * @param cases one for each person
   * @param chosen which of them is looked at
   * @param reading what was read
   */
  record Told(List<CaseFacts> cases, int chosen, @Nullable Reading reading) {
    CaseFacts facts() {
      return cases.get(chosen);
    }
  }

  /**
   * Reads the texts.
   *
   * @throws exodx.problem.ProblemsException when they cannot be read, or a change does not fit
   */
  Told read(Vocabulary vocabulary) {
    List<SourceText> sources = new ArrayList<>();
    for (Text text : given(texts)) {
      String name = text.name() == null || text.name().isBlank() ? "pasted text" : text.name();
      byte[] bytes = (text.text() == null ? "" : text.text()).getBytes(StandardCharsets.UTF_8);
      sources.add(InputReader.read(name, new ByteArrayInputStream(bytes)));
    }
    Reading reading = sources.isEmpty() ? null : CaseReader.readAll(vocabulary, sources, null);
    List<CaseFacts> cases =
        reading == null
            ? List.of(
                CaseFacts.of("new case", new SourceText("new case", ""), vocabulary, List.of()))
            : reading.cases();
    List<CaseFacts> changed = cases.stream().map(one -> changed(vocabulary, one)).toList();
    int chosen = 0;
    for (int i = changed.size() - 1; i >= 0; i--) {
      chosen = changed.get(i).name().equals(person) ? i : chosen;
    }
    return new Told(changed, chosen, reading);
  }

  private CaseFacts changed(Vocabulary vocabulary, CaseFacts facts) {
    CaseFacts changed = facts;
    for (Edit edit : given(edits)) {
      if (edit.person() == null || edit.person().equals(facts.name())) {
        changed = change(vocabulary, changed, edit);
      }
    }
    return changed;
  }

  /** Leaves out what is nothing. */
  static <T> List<T> given(@Nullable List<T> some) {
    return some == null ? List.of() : some.stream().filter(Objects::nonNull).toList();
  }

  /**
   * Makes one change.
   *
   * @throws exodx.problem.ProblemsException when it does not fit
   */
  static CaseFacts change(Vocabulary vocabulary, CaseFacts facts, Edit edit) {
    FactEdits edits = new FactEdits(vocabulary);
    String path = edit.path() == null ? "" : edit.path();
    if (edit.values() != null && isList(vocabulary, path)) {
      return edits.set(facts, path, given(edit.values()));
    }
    return edit.value() == null ? edits.unset(facts, path) : edits.set(facts, path, edit.value());
  }

  private static boolean isList(Vocabulary vocabulary, String path) {
    return vocabulary.field(path).filter(field -> field.type() == FactField.Type.TEXTS).isPresent();
  }
}
