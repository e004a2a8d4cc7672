package exodx.diagnosis;

import exodx.advice.Catalogue.ReadingText;
import exodx.commands.CommandTemplate;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A read-only command of the knowledge and the facts that it tells. Commands that differ only in
 * the properties they print are one.
 *
 * @param shell where it is run
 * @param template the command without its formatting
 * @param properties the properties that are printed; {@code *} for all
 * @param facts paths of facts, without numbers
 * @param needs paths by name of placeholder
 */
record Source(
    String shell,
    String template,
    Set<String> properties,
    Set<String> facts,
    Map<String, String> needs) {
  private static final Pattern FORMATTED =
      Pattern.compile(
          "(?s)(?:\\$FormatEnumerationLimit = -1; )?(?<command>.*?)"
              + "\\s*\\|\\s*Format-List(?:\\s+(?<properties>[\\w*, ]+)|\\s*)");

  /** Returns all that the knowledge has for a case, in the order of the vocabulary. */
  static List<Source> all(KnowledgeBase knowledge, Ways ways) {
    Map<String, Source> all = new LinkedHashMap<>();
    for (FactType type : knowledge.vocabulary().types()) {
      for (FactField field : type.fields()) {
        FactField.Gather gather = field.gather();
        String fact = path(type.key(), field.name());
        if (gather != null && !ways.isReplaced(fact)) {
          add(all, gather.shell(), gather.command(), type.key(), fact);
        }
      }
    }
    for (ReadingText reading : knowledge.catalogue().readings().values()) {
      if (!ways.fits(reading.whenOrNone())) {
        continue;
      }
      for (String fact : reading.facts()) {
        add(all, reading.shell(), reading.command(), "", fact);
      }
    }
    return List.copyOf(all.values());
  }

  private static String path(String key, String field) {
    return key + "." + field;
  }

  private static void add(
      Map<String, Source> all, String shell, String command, String key, String fact) {
    Matcher formatted = FORMATTED.matcher(command);
    boolean printed = formatted.matches();
    String template = printed ? formatted.group("command") : command;
    String properties = printed ? formatted.group("properties") : null;
    Map<String, String> needs = new LinkedHashMap<>();
    for (String name : CommandTemplate.parse(template).placeholders()) {
      needs.put(name, name.indexOf('.') < 0 ? path(key, name) : name);
    }
    Source source =
        all.computeIfAbsent(
            shell + "\n" + template + "\n" + needs,
            each ->
                new Source(shell, template, new LinkedHashSet<>(), new LinkedHashSet<>(), needs));
    source
        .properties()
        .addAll(
            properties == null
                ? List.of("*")
                : new ArrayList<>(List.of(properties.split("[, ]+"))));
    source.facts().add(fact);
  }
}
