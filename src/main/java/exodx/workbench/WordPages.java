package exodx.workbench;

import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.reasoning.ConditionShape;
import exodx.workbench.Page.Code;
import exodx.workbench.Page.Ref;
import exodx.workbench.Page.Span;
import exodx.workbench.Page.Table;
import exodx.workbench.Page.Text;
import exodx.workbench.Page.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages about the words of the knowledge: messages and codes, with the rules that use them. */
final class WordPages {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern NAME = Pattern.compile("\\w+");

  /** Of how many rules each is named; a fact that all rules look at belongs to none of them. */
  private static final int MOST = 12;

  private final KnowledgeBase knowledge;
  private final Map<String, Set<String>> made = new HashMap<>();
  private final Map<String, Set<String>> wanted = new HashMap<>();

  WordPages(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    for (RuleInfo rule : knowledge.rules().values()) {
      for (RuleInfo.Concluded one : rule.conclusions()) {
        note(made, one.code(), rule);
        note(made, one.reason(), rule);
      }
      ConditionShape.of(knowledge, rule.id()).forEach(shape -> look(rule, shape));
    }
  }

  private static void note(Map<String, Set<String>> rules, String word, RuleInfo rule) {
    rules.computeIfAbsent(word, any -> new LinkedHashSet<>()).add(rule.id());
  }

  /** Notes what a condition looks at: fields as type and name, codes as they are. */
  private void look(RuleInfo rule, ConditionShape shape) {
    shape.parts().forEach(part -> look(rule, part));
    for (String constraint : shape.constraints()) {
      Matcher code = QUOTED.matcher(constraint);
      while (code.find()) {
        note(wanted, code.group(1), rule);
      }
      Matcher name = NAME.matcher(QUOTED.matcher(constraint).replaceAll(""));
      while (name.find()) {
        note(wanted, shape.type() + "." + name.group(), rule);
      }
    }
  }

  /** Returns a page for the messages, and one for each kind of codes. */
  List<Page> all() {
    List<Page> pages = new ArrayList<>(List.of(messages()));
    Map<String, List<Glossary.Entry>> kinds = new LinkedHashMap<>();
    for (Glossary.Entry entry : Glossary.of(knowledge).of("").entries()) {
      if (!entry.kind().equals("Facts")) {
        kinds.computeIfAbsent(entry.kind(), any -> new ArrayList<>()).add(entry);
      }
    }
    kinds.forEach((kind, entries) -> pages.add(codes(kind, entries)));
    return pages;
  }

  private Page messages() {
    List<List<List<Span>>> rows = new ArrayList<>();
    for (RuleInfo rule : knowledge.rules().values()) {
      for (String message : rule.messages()) {
        rows.add(List.of(Page.words(message), List.of(rule(rule.id()))));
      }
    }
    return new Page(
        "messages",
        "Messages",
        List.of(
            new Text(Page.words("What stands in braces is read from the text.")),
            new Table(List.of("Message", "Recognised by"), rows)));
  }

  private Page codes(String kind, List<Glossary.Entry> entries) {
    List<List<List<Span>>> rows = new ArrayList<>();
    boolean used = entries.stream().anyMatch(one -> made.containsKey(one.name()));
    for (Glossary.Entry one : entries) {
      List<List<Span>> row = new ArrayList<>();
      row.add(List.of(new Code(one.name())));
      row.add(Page.words(one.meaning()));
      if (used) {
        row.add(rules(made.getOrDefault(one.name(), Set.of())));
        row.add(rules(wanted.getOrDefault(one.name(), Set.of())));
      }
      rows.add(row);
    }
    List<String> head =
        used ? List.of("Code", "Means", "Concluded by", "Looked at by") : List.of("Word", "Means");
    return new Page(
        Site.path("words", kind.toLowerCase(Locale.ROOT).replaceAll("\\W+", "-")),
        kind,
        List.of(new Table(head, rows)));
  }

  /** Names the rules that look at a field. */
  List<Span> readers(FactType type, FactField field) {
    return rules(wanted.getOrDefault(type.className() + "." + field.name(), Set.of()));
  }

  private Ref rule(String id) {
    return new Ref(Site.path("rules", id), id);
  }

  private List<Span> rules(Set<String> ids) {
    List<Span> spans = new ArrayList<>();
    for (String id : ids.stream().limit(MOST).toList()) {
      if (!spans.isEmpty()) {
        spans.add(new Words(", "));
      }
      spans.add(rule(id));
    }
    if (ids.size() > MOST) {
      spans.add(new Words(" and " + (ids.size() - MOST) + " more"));
    }
    return spans.isEmpty() ? Page.words("no rule") : spans;
  }
}
