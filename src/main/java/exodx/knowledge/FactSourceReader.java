package exodx.knowledge;

import exodx.facts.FactField;
import exodx.facts.FactSource;
import exodx.facts.Sources;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code @from} of a field: {@code "Property"} of the kinds that {@code @object} of its type
 * names, or {@code "Kind.Property"}; then {@code = printed}, {@code = printed => value} or {@code
 * via conversion}.
 */
final class FactSourceReader {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(?<kind>\\w+)\\.)?(?<property>[^.=]+?)"
              + "(?:\\s*=\\s*(?<only>.+?)(?:\\s*=>\\s*(?<value>.+?))?)?(?:\\s+via\\s+(?<via>[\\w-]+))?");

  private final Sources sources;
  private final KnowledgeFile file;
  private final TypeDeclarationDescr owner;
  private final List<Problem> problems;

  FactSourceReader(
      Sources sources, KnowledgeFile file, TypeDeclarationDescr owner, List<Problem> problems) {
    this.sources = sources;
    this.file = file;
    this.owner = owner;
    this.problems = problems;
  }

  List<FactSource> read(TypeFieldDescr field, FactField.Type type, List<String> words) {
    List<FactSource> all = new ArrayList<>();
    for (String written : Annotations.texts(field, "from")) {
      Matcher matcher = WRITTEN.matcher(written.strip());
      if (!matcher.matches()) {
        problem(
            field,
            "\"" + written + "\" names no property",
            "write \"Property\", \"Kind.Property\", \"Property = printed => value\""
                + " or \"Property via conversion\"");
        continue;
      }
      if (String.valueOf(matcher.group("only")).contains("->")) {
        problem(field, "\"->\" is not expected here", "write =>");
      }
      check(field, matcher, type, words);
      for (String kind : kinds(field, matcher.group("kind"))) {
        all.add(
            new FactSource(
                kind,
                matcher.group("property").strip(),
                matcher.group("only"),
                matcher.group("value"),
                matcher.group("via")));
      }
    }
    return List.copyOf(all);
  }

  private List<String> kinds(TypeFieldDescr field, @Nullable String written) {
    List<String> kinds = written == null ? Annotations.texts(owner, "object") : List.of(written);
    if (kinds.isEmpty()) {
      problem(
          field,
          "@from names a property, but " + owner.getTypeName() + " has no @object",
          "write \"Kind.Property\", or name the kinds at the type with @object");
    }
    for (String kind : kinds) {
      if (!sources.kinds().containsKey(kind)) {
        problem(
            field,
            "no kind of object is called \"" + kind + "\"",
            DidYouMean.hint(kind, sources.kinds().keySet()));
      }
    }
    return kinds;
  }

  private void check(
      TypeFieldDescr field, Matcher matcher, FactField.Type type, List<String> words) {
    String via = matcher.group("via");
    if (via != null && !sources.conversions().containsKey(via)) {
      problem(
          field,
          "no conversion is called \"" + via + "\"",
          DidYouMean.hint(via, sources.conversions().keySet()));
    }
    String value = matcher.group("value");
    List<String> values =
        value != null
            ? List.of(value)
            : via != null && sources.conversions().containsKey(via)
                ? List.copyOf(sources.conversions().get(via).words().values())
                : List.of();
    for (String one : values) {
      if (one.equals("empty")) {
        continue;
      }
      if (type == FactField.Type.WORD && !words.contains(one)) {
        problem(field, "\"" + one + "\" is no value of this field", DidYouMean.hint(one, words));
      }
      if (type == FactField.Type.TRUTH
          && !List.of("true", "false").contains(one.toLowerCase(Locale.ROOT))) {
        problem(field, "\"" + one + "\" is neither true nor false", "write => true or => false");
      }
    }
  }

  /** What is wrong stands in quotes in the message, and behind the next @from or @object. */
  private void problem(TypeFieldDescr field, String message, @Nullable String hint) {
    int at = file.source().offset(field.getLine(), field.getColumn() + 1);
    int from = file.text().indexOf("@from", at);
    String wrong = message.replaceFirst("^[^\"]*\"([^\"]*)\".*", "$1");
    int line = file.text().indexOf('\n', Math.max(from, at));
    int found = from < 0 ? -1 : file.text().indexOf(wrong, from);
    int place = found >= 0 && found < (line < 0 ? Integer.MAX_VALUE : line) ? found : at;
    problems.add(Problem.at("from", file.source(), place, message, hint));
  }
}
