package exodx.diagnosis;

import exodx.commands.CommandTemplate;
import exodx.commands.Rendered;
import exodx.facts.FactField;
import exodx.facts.Format;
import exodx.facts.Vocabulary;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges whether the value of a fact may stand in a command. */
final class FitValues {
  private final Vocabulary vocabulary;

  FitValues(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Says what is wrong with the form of a value; empty when nothing is. */
  Optional<String> whyNot(String path, Object value) {
    Optional<Format> format = field(path).map(FactField::format);
    Stream<?> all = value instanceof Collection<?> list ? list.stream() : Stream.of(value);
    return format
        .filter(known -> !all.allMatch(one -> known.fits(one.toString())))
        .map(known -> "the value is not written as it has to be: " + known.words());
  }

  /** Whether a value can be one literal of a command. */
  boolean fits(String path, Object value) {
    return whyNot(path, value).isEmpty()
        && CommandTemplate.parse("Get-Item {x}").render(Map.of("x", value))
            instanceof Rendered.Ready;
  }

  /** Returns the question for a fact; its path when there is none. */
  String question(String path) {
    return field(path).map(FactField::question).orElse(path);
  }

  /** Returns the field at a path of the vocabulary, with or without the number of the fact. */
  Optional<FactField> field(String path) {
    return vocabulary.field(path);
  }
}
