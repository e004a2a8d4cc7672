package exodx.proof;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.Guid;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.messages.Captured;
import exodx.outcome.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of every identifier in a text what it stands for, or that it is not used. */
public final class MessageLabels {
  private static final Pattern IDENTIFIER =
      Pattern.compile("(?i)(?<![0-9a-z-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{9,30}(?![0-9a-z-])");

  private final KnowledgeBase knowledge;

  public MessageLabels(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  public List<Outcome.Recognised> recognised(List<RecognisedMessage> messages) {
    List<Outcome.Recognised> labelled = new ArrayList<>();
    for (RecognisedMessage message : messages) {
      List<Outcome.Label> labels = new ArrayList<>();
      RuleInfo rule = Objects.requireNonNull(knowledge.rules().get(message.by()));
      message
          .recognition()
          .values()
          .forEach((name, captured) -> labels.add(label(rule, name, captured)));
      labelled.add(
          new Outcome.Recognised(
              message.by(),
              rule.title(),
              message.path(),
              message.line(),
              message.recognition().cutOff(),
              List.copyOf(labels)));
    }
    return List.copyOf(labelled);
  }

  private Outcome.Label label(RuleInfo rule, String name, Captured captured) {
    Map<String, String> labels = knowledge.catalogue().labels();
    String family = rule.file().substring(0, Math.max(0, rule.file().indexOf('/')));
    String everywhere = labels.getOrDefault(name, name);
    String ofFamily = labels.getOrDefault(family + "/" + name, everywhere);
    String meaning = labels.getOrDefault(rule.id() + "." + name, ofFamily);
    return new Outcome.Label(name, meaning, captured.raw(), captured.form().words());
  }

  /** Identifiers in the texts that belong to no recognised message: said aloud, never used. */
  public List<String> notes(CaseFacts facts, List<RecognisedMessage> messages) {
    Set<String> used = new LinkedHashSet<>();
    messages.forEach(
        message ->
            message
                .recognition()
                .values()
                .values()
                .forEach(captured -> used.add(captured.raw().toLowerCase(java.util.Locale.ROOT))));
    facts.facts().stream()
        .flatMap(fact -> fact.values().values().stream())
        .forEach(value -> used.addAll(known(value.value())));
    Set<String> notes = new LinkedHashSet<>();
    for (Fact fact : facts.facts()) {
      for (FactField field : fact.type().fields()) {
        if (field.recognise() && fact.get(field.name()) instanceof String text) {
          Matcher matcher = IDENTIFIER.matcher(text);
          while (matcher.find()) {
            if (!used.contains(matcher.group().toLowerCase(java.util.Locale.ROOT))) {
              notes.add(matcher.group() + " belongs to no message that is known; it is not used");
            }
          }
        }
      }
    }
    return List.copyOf(notes);
  }

  /** Identifiers that a fact holds: an object in the text was read into it. */
  private static List<String> known(Object value) {
    if (value instanceof Guid guid) {
      return List.of(guid.text());
    }
    return value instanceof List<?> list
        ? list.stream()
            .flatMap(one -> IDENTIFIER.matcher(String.valueOf(one)).results())
            .map(found -> found.group().toLowerCase(java.util.Locale.ROOT))
            .toList()
        : List.of();
  }
}
