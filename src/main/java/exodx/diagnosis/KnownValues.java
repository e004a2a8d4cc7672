package exodx.diagnosis;

import exodx.advice.Shell;
import exodx.commands.CommandTemplate;
import exodx.commands.Rendered;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.FactPath;
import exodx.facts.Format;
import exodx.knowledge.KnowledgeBase;
import exodx.reasoning.DerivedFields;
import exodx.reasoning.Entries;
import exodx.reasoning.Inference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that commands can be filled with, and whether they may stand in one. */
final class KnownValues {
  private final KnowledgeBase knowledge;
  private final Inference inference;
  private final Entries entries;

  KnownValues(KnowledgeBase knowledge, Inference inference) {
    this.knowledge = knowledge;
    this.inference = inference;
    this.entries = new Entries(knowledge, inference);
  }

  CaseFacts facts() {
    return inference.facts();
  }

  /** Returns the value of a fact: all that a command that changes something may hold. */
  Optional<Object> fact(String path) {
    return path.indexOf('[') < 0 && entries.isSeveral(path)
        ? Optional.empty()
        : inference.facts().value(path);
  }

  /** Returns a value for a command about one entry of several. */
  Optional<Object> of(Fact entry, String path) {
    return entries.value(entry, path);
  }

  /** Returns the value of a fact as the side knows it on which a shell works. */
  Optional<Object> fact(String path, @Nullable String shell) {
    return there(path, shell).or(() -> fact(path).filter(value -> isFitFor(shell, path, value)));
  }

  /**
   * Returns the path of the fact that gives {@link #fact(String, String)}, or that has to be known
   * for it.
   */
  String place(String path, @Nullable String shell) {
    Optional<Shell> words = words(shell);
    boolean here = fact(path).filter(value -> !isFitFor(shell, path, value)).isEmpty();
    return words
        .map(one -> one.insteadOrNone().get(path))
        .filter(there -> !here || there(path, shell).isPresent())
        .orElse(path);
  }

  /** As {@link #reading(String)}, but with the value of the side on which a shell works. */
  Optional<Object> reading(String path, @Nullable String shell) {
    return there(path, shell).or(() -> reading(path).filter(value -> isFitFor(shell, path, value)));
  }

  /** Whether a value can be what a shell's side calls its object. */
  boolean isFitFor(@Nullable String shell, String path, Object value) {
    return words(shell).filter(one -> one.isUnlike(path, value)).isEmpty();
  }

  private Optional<Object> there(String path, @Nullable String shell) {
    return words(shell)
        .map(one -> one.insteadOrNone().get(path))
        .flatMap(this::fact)
        .filter(value -> !value.toString().isBlank());
  }

  private Optional<Shell> words(@Nullable String shell) {
    return Optional.ofNullable(shell).map(one -> knowledge.catalogue().shells().get(one));
  }

  /**
   * Returns a value for a command that only reads: of the fact, or else of what the knowledge names
   * in its place, such as something that a message told.
   */
  Optional<Object> reading(String path) {
    return fact(path)
        .or(
            () ->
                knowledge
                    .catalogue()
                    .values()
                    .getOrDefault(FactPath.plain(path), List.of())
                    .stream()
                    .flatMap(other -> fact(other).or(() -> derived(other)).stream())
                    .findFirst());
  }

  /** Says what is wrong with the form of a value; empty when nothing is. */
  Optional<String> whyUnfit(String path, Object value) {
    Optional<Format> format = field(path).map(FactField::format);
    Stream<?> all = value instanceof Collection<?> list ? list.stream() : Stream.of(value);
    return format
        .filter(known -> !all.allMatch(one -> known.fits(one.toString())))
        .map(known -> "the value is not written as it has to be: " + known.words());
  }

  /** Returns a value for a command that only reads, if it can be one literal of it. */
  Optional<Object> usable(String path, @Nullable String shell) {
    return reading(path, shell).filter(value -> isLiteral(place(path, shell), value));
  }

  /** Whether the value of a fact can be one literal of a command. */
  boolean isLiteral(String path, Object value) {
    return whyUnfit(path, value).isEmpty()
        && CommandTemplate.parse("Get-Item {x}").render(Map.of("x", value))
            instanceof Rendered.Ready;
  }

  /** Returns the question for a fact; its path when there is none. */
  String question(String path) {
    return field(path).map(FactField::question).orElse(path);
  }

  /** Returns the field at a path of the vocabulary, with or without the number of the fact. */
  Optional<FactField> field(String path) {
    return knowledge.vocabulary().field(path);
  }

  /** The field of the only thing of its kind that rules derived; with several it is none. */
  private Optional<Object> derived(String typeAndField) {
    int dot = typeAndField.indexOf('.');
    List<Object> things = inference.named(typeAndField.substring(0, dot)).toList();
    return things.size() == 1
        ? Optional.ofNullable(DerivedFields.read(things.get(0), typeAndField.substring(dot + 1)))
        : Optional.empty();
  }
}
