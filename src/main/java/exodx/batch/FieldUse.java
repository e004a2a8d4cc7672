package exodx.batch;

import exodx.batch.FieldTable.Treatment;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.Format;
import exodx.facts.Guid;
import exodx.facts.Vocabulary;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads out of the rules what they do with each field. It knows a few harmless uses; whatever is
 * not among them counts as looking into the value. Fields go by their names alone, so a name that
 * is harmless in one type and not in another is not harmless.
 */
final class FieldUse {
  private static final Pattern EMPTINESS = Pattern.compile("\\s*[!=]=\\s*(?:null\\b|\"\")");
  private static final Pattern BOUND = Pattern.compile("\\$\\w+\\s*:\\s*");
  private static final Pattern END = Pattern.compile("\\s*[,)]");
  private static final Pattern DECLARED = Pattern.compile("\\s*:(?!:)");
  private static final Pattern VALUE_OF_ADVICE = Pattern.compile("\\.with\\(\\s*\"s\"\\s*,\\s*");
  private static final Pattern CLOSED = Pattern.compile("\\s*\\)");
  private static final Pattern PART = Pattern.compile("\\s*!?\\.");
  private static final Pattern THIS = Pattern.compile("this\\s*[!=]=\\s*");

  /** Questions about an identifier whose answer is the same for all well-formed ones. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?:\\(\\s*\"s\"\\s*\\))?\\s*!?\\.\\s*(?:wellFormed|none|unusable|form|isWellFormed\\(\\)"
              + "|isNone\\(\\)|isUnusable\\(\\))(?!\\w)(?!\\s*\\()");

  private static final Pattern COMPARED =
      Pattern.compile(
          "(?:\\(\\s*\"s\"\\s*\\))?\\s*[!=]=\\s*(?:null\\b|\\$\\w+\\s*\\.\\s*guid\\s*\\(\\s*\"s\"\\s*\\)"
              + "|\\$?[A-Za-z]\\w*(?!\\w|\\s*[.(]))");

  /** The word of an enum: a field of another type that has the same name; no identifier is one. */
  private static final Pattern OTHER_FIELD =
      Pattern.compile(
          "\\s*(?:[!=]=\\s*[A-Z]\\w*\\.[A-Z]\\w*(?![\\w.(])"
              + "|in\\s*\\(\\s*[A-Z]\\w*\\.[A-Z]\\w*(?:\\s*,\\s*[A-Z]\\w*\\.[A-Z]\\w*)*\\s*\\))");

  private static final Pattern PASSED = Pattern.compile("(?:\\(\\s*\"s\"\\s*\\))?\\s*[,)]");
  private static final Pattern EQUALS = Pattern.compile("[!=]=\\s*");
  private static final Pattern OPENS = Pattern.compile("\\w\\(\\s*|,\\s*|:\\s*");
  private static final Pattern MEMBER = Pattern.compile("(?:,|\\(|:|[!=]=)\\s*\\$\\w+\\s*\\.\\s*");
  private static final Pattern MAKES_TEXT =
      Pattern.compile(
          "\\bnew\\s+Guid\\b|\\bGuid\\s*\\.|toString|valueOf|hashCode|compareTo|commandText|whyNot"
              + "|recognition\\b|String\\s*\\.|Objects\\s*\\.|\\beval\\b|\\baccumulate\\b");
  private static final Pattern TEXT_OF_MESSAGE =
      Pattern.compile("\\btext\\s*\\(\\s*\"(\\w+)\"\\s*\\)(?!\\s*(?:[!=]=\\s*null\\b|[,)]))");

  private final Vocabulary vocabulary;
  private final Set<String> derived;
  private final List<String> texts;
  private final List<RuleWords> rules;

  private FieldUse(Vocabulary vocabulary, List<String> texts, Set<String> derived) {
    this.vocabulary = vocabulary;
    this.derived = derived;
    this.texts = texts;
    this.rules = texts.stream().map(RuleWords::new).toList();
  }

  static FieldUse of(KnowledgeBase knowledge) {
    List<String> texts = knowledge.rules().values().stream().map(RuleInfo::text).toList();
    return new FieldUse(knowledge.vocabulary(), texts, derivedIdentifiers(knowledge));
  }

  /** Looks at rules that need not be compiled. */
  static FieldUse of(Vocabulary vocabulary, List<String> rules) {
    return new FieldUse(vocabulary, rules, Set.of());
  }

  /** Returns how each key of a case is treated; what is not there is compared exactly. */
  Map<String, Treatment> treatments() {
    boolean alike = identifiersAreAlike();
    boolean whole = rules.stream().noneMatch(FieldUse::handsOnFacts);
    Map<String, Set<Treatment>> found = new HashMap<>();
    for (FactType type : vocabulary.types()) {
      for (FactField field : type.fields()) {
        found
            .computeIfAbsent(field.name(), name -> new HashSet<>())
            .add(treatment(field, alike, whole));
      }
    }
    Map<String, Treatment> treatments = new HashMap<>();
    found.forEach(
        (name, kinds) -> {
          if (kinds.size() == 1) {
            treatments.put(name, kinds.iterator().next());
          }
        });
    if (vocabulary.byKey(FieldTable.NAME).isEmpty()) {
      treatments.put(FieldTable.NAME, Treatment.NAME);
    }
    return treatments;
  }

  private Treatment treatment(FactField field, boolean alike, boolean whole) {
    return switch (field.type()) {
      case GUID -> alike ? Treatment.IDENTIFIER : Treatment.EXACT;
      case TEXT -> {
        if (field.recognise()) {
          yield alike && whole ? Treatment.MESSAGE : Treatment.EXACT;
        }
        yield whole && isOpaque(field.name()) ? whole(field.format()) : Treatment.EXACT;
      }
      default -> Treatment.EXACT;
    };
  }

  /** A text that does not fit its form is answered otherwise, so its stand-ins have to fit. */
  private static Treatment whole(@Nullable Format format) {
    if (format == null) {
      return Treatment.OPAQUE;
    }
    return StandIns.addresses().allMatch(format::fits) ? Treatment.ADDRESS : Treatment.EXACT;
  }

  /** Returns the forms of fields by name, of those that have one. */
  Map<String, Format> formats() {
    Map<String, Format> formats = new HashMap<>();
    for (FactType type : vocabulary.types()) {
      for (FactField field : type.fields()) {
        Format format = field.format();
        if (format != null) {
          formats.merge(
              field.name(), format, (one, other) -> one.equals(other) ? one : Format.NONE);
        }
      }
    }
    return formats;
  }

  /** Returns the placeholders of messages whose text some rule looks into. */
  Set<String> looksInto() {
    Set<String> names = new HashSet<>();
    for (String rule : texts) {
      Matcher matcher = TEXT_OF_MESSAGE.matcher(rule);
      while (matcher.find()) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  /** A fact that is handed on as a whole could be looked into behind our back. */
  private static boolean handsOnFacts(RuleWords rule) {
    for (String variable :
        rule.variables(Pattern.compile("(\\$\\w+)\\s*:\\s*(?!String\\b)[A-Z]\\w*\\s*\\("))) {
      for (RuleWords.Place place : rule.places(variable)) {
        if (!place.follows(DECLARED) && !place.follows(PART) && !place.precedes(THIS)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOpaque(String field) {
    String getter = "get" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
    return rules.stream().allMatch(rule -> rule.places(getter).isEmpty() && isOpaque(field, rule));
  }

  private static boolean isOpaque(String field, RuleWords rule) {
    boolean harmless =
        rule.places(field).stream()
            .allMatch(
                place -> place.follows(EMPTINESS) || (place.precedes(BOUND) && place.follows(END)));
    return harmless
        && rule.variables(bindings(field)).stream()
            .flatMap(variable -> rule.places(variable).stream())
            .allMatch(
                place ->
                    place.follows(DECLARED)
                        || (place.precedes(VALUE_OF_ADVICE) && place.follows(CLOSED)));
  }

  private static Pattern bindings(String field) {
    return Pattern.compile(
        "(\\$\\w+)\\s*:\\s*(?:\\$\\w+\\s*\\.\\s*)?" + Pattern.quote(field) + "\\b");
  }

  /** True when rules ask of identifiers only for their form, and whether two are the same. */
  private boolean identifiersAreAlike() {
    Set<String> names = identifierFields();
    return rules.stream()
        .allMatch(
            rule ->
                !rule.has(MAKES_TEXT) && names.stream().allMatch(name -> comparesOnly(name, rule)));
  }

  private static boolean comparesOnly(String name, RuleWords rule) {
    return rule.places(name).stream().allMatch(FieldUse::comparesOnly)
        && rule.variables(bindings(name)).stream()
            .flatMap(variable -> rule.places(variable).stream())
            .allMatch(
                place ->
                    place.follows(DECLARED)
                        || comparesOnly(place)
                        || (place.precedes(EQUALS) && !place.follows(PART)));
  }

  private static boolean comparesOnly(RuleWords.Place place) {
    return place.follows(FORM)
        || place.follows(COMPARED)
        || place.follows(OTHER_FIELD)
        || (place.follows(PASSED)
            && (place.precedes(OPENS) || place.precedes(EQUALS) || place.precedes(MEMBER)));
  }

  /** Fields of the vocabulary, of derived facts and of messages that hold an identifier. */
  private Set<String> identifierFields() {
    Set<String> names =
        vocabulary
            .fields()
            .filter(field -> field.type() == FactField.Type.GUID)
            .map(FactField::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    names.add("guid");
    names.addAll(derived);
    return names;
  }

  private static Set<String> derivedIdentifiers(KnowledgeBase knowledge) {
    Set<String> names = new LinkedHashSet<>();
    for (RuleInfo rule : knowledge.rules().values()) {
      for (RuleInfo.Concluded concluded : rule.conclusions()) {
        if (concluded.verb().equals("fact")) {
          for (Method method : knowledge.declaredClass(concluded.code()).getMethods()) {
            if (method.getReturnType() == Guid.class && method.getName().startsWith("get")) {
              String name = method.getName().substring(3);
              names.add(Character.toLowerCase(name.charAt(0)) + name.substring(1));
            }
          }
        }
      }
    }
    return names;
  }
}
