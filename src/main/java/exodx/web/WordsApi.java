package exodx.web;

import exodx.advice.Catalogue;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.knowledge.KnowledgeBase;
import exodx.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Tells what the rules speak of: facts, codes with their titles, and how current they are. */
final class WordsApi {
  private final Rulebook rules;

  WordsApi(Rulebook rules) {
    this.rules = rules;
  }

  void addTo(Routes routes) {
    routes
        .get("/api/state", asked -> state())
        .get("/api/words", asked -> Reply.of(words(rules.now().knowledge())));
  }

  private Reply state() {
    KnowledgeBase knowledge = rules.now().knowledge();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("digest", knowledge.hash().substring(0, 12));
    data.put("version", knowledge.version());
    data.put("folder", Objects.toString(rules.place(), ""));
    data.put("problems", rules.problems().stream().map(Problem::data).toList());
    return Reply.of(data);
  }

  private record Field(
      String name,
      String kind,
      List<String> words,
      String doc,
      String question,
      List<String> examples,
      boolean text) {}

  private record Kind(
      String key, boolean many, boolean mostlyOne, String doc, List<Field> fields) {}

  private record Code(String code, String kind, String title) {}

  private static Map<String, Object> words(KnowledgeBase knowledge) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("digest", knowledge.hash().substring(0, 12));
    data.put("facts", knowledge.vocabulary().types().stream().map(WordsApi::kind).toList());
    data.put("codes", codes(knowledge.catalogue()));
    Map<String, String> shells = new LinkedHashMap<>();
    knowledge.catalogue().shells().forEach((name, shell) -> shells.put(name, shell.open()));
    data.put("shells", shells);
    return data;
  }

  private static Kind kind(FactType type) {
    return new Kind(
        type.key(),
        type.many(),
        type.mostlyOne(),
        type.doc(),
        type.fields().stream().map(WordsApi::field).toList());
  }

  private static Field field(FactField field) {
    return new Field(
        field.name(),
        field.type().name().toLowerCase(Locale.ROOT),
        field.words(),
        field.doc(),
        field.question(),
        field.examples(),
        field.recognise());
  }

  private static List<Code> codes(Catalogue catalogue) {
    List<Code> codes = new ArrayList<>();
    catalogue
        .diagnoses()
        .forEach((code, words) -> codes.add(new Code(code, "diagnosis", words.title())));
    catalogue.steps().forEach((code, words) -> codes.add(new Code(code, "step", words.title())));
    catalogue.checks().forEach((code, words) -> codes.add(new Code(code, "check", words.title())));
    catalogue
        .warnings()
        .forEach((code, words) -> codes.add(new Code(code, "warning", words.text())));
    return codes;
  }
}
