package exodx.knowledge;

import exodx.knowledge.ast.FileAst;
import exodx.knowledge.ast.Scan;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Parses the rule files; the descriptors know lines and annotations, which compiled rules do not.
 */
public final class DrlSources {
  private static final Pattern PLACE = Pattern.compile("Line (\\d+):(\\d+)");

  /** Brackets that may stand in one another; more would take the parser too deep. */
  private static final int DEEPEST = 40;

  private DrlSources() {}

  /** A rule file and its descriptors. */
  public record Parsed(KnowledgeFile file, PackageDescr descriptors) {}

  /**
   * Parses every rule file.
   *
   * @throws ProblemsException with every syntax error
   */
  public static List<Parsed> parse(RulesFolder folder) {
    List<Parsed> parsed = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (KnowledgeFile file : folder.withSuffix(".drl")) {
      Syntax syntax = syntax(file);
      problems.addAll(syntax.problems());
      syntax.parsed().ifPresent(parsed::add);
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, problems);
    }
    return parsed;
  }

  /** Parses the rule files that can be parsed, and leaves out the others. */
  public static List<Parsed> readable(RulesFolder folder) {
    return folder.withSuffix(".drl").stream()
        .flatMap(file -> syntax(file).parsed().stream())
        .toList();
  }

  /**
   * Returns the ids of all rules.
   *
   * @throws ProblemsException with every syntax error
   */
  public static Set<String> rules(RulesFolder folder) {
    return parse(folder).stream()
        .flatMap(one -> one.descriptors().getRules().stream())
        .map(RuleDescr::getName)
        .collect(Collectors.toSet());
  }

  /** Returns the tree of a rule file. */
  public static FileAst tree(Parsed parsed) {
    return parsed
        .file()
        .once(
            FileAst.class,
            file -> {
              String code = FileAst.code(file.text(), parsed.descriptors());
              Optional<Parsed> again = read(new KnowledgeFile(file.path(), code)).parsed();
              return again.isPresent()
                  ? FileAst.of(file.source(), code, again.get().descriptors())
                  : FileAst.of(file.source(), file.text(), parsed.descriptors());
            });
  }

  /** Returns what is compiled of rule files: their code without comments and annotations. */
  static List<Parsed> code(List<Parsed> parsed) {
    return parsed.stream()
        .map(
            one ->
                new Parsed(
                    new KnowledgeFile(one.file().path(), tree(one).code()),
                    tree(one).descriptors()))
        .toList();
  }

  /** Returns every syntax error of a file, in the words of the parser. */
  public static List<Problem> problems(KnowledgeFile file) {
    return syntax(file).problems();
  }

  /** What the parser makes of a file; nothing when it has problems. */
  private record Syntax(Optional<Parsed> parsed, List<Problem> problems) {}

  private static Syntax syntax(KnowledgeFile file) {
    return file.once(Syntax.class, DrlSources::read);
  }

  private static Syntax read(KnowledgeFile file) {
    int deep = Scan.tooDeep(file.text(), DEEPEST);
    if (deep >= 0) {
      return new Syntax(
          Optional.empty(),
          List.of(
              Problem.at(
                  "syntax",
                  file.source(),
                  deep,
                  "more than " + DEEPEST + " brackets stand in one another",
                  "take some of the brackets away")));
    }
    List<Problem> problems = new ArrayList<>();
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr descriptors = null;
    try {
      descriptors = parser.parse(false, file.text());
    } catch (DroolsParserException e) {
      problems.add(syntax(file.source(), String.valueOf(e.getMessage())));
    } catch (StackOverflowError e) {
      problems.add(syntax(file.source(), "a rule of this file is too long to be read"));
    }
    parser.getErrors().forEach(e -> problems.add(syntax(file.source(), e.getMessage())));
    return new Syntax(
        descriptors == null || parser.hasErrors()
            ? Optional.empty()
            : Optional.of(new Parsed(file, descriptors)),
        List.copyOf(problems));
  }

  private static Problem syntax(SourceText source, String message) {
    Matcher place = PLACE.matcher(message);
    String first = message.lines().findFirst().orElse(message);
    return place.find()
        ? Problem.at(
            "syntax",
            source,
            Integer.parseInt(place.group(1)),
            Integer.parseInt(place.group(2)) + 1,
            first.replaceAll("^\\[ERR \\d+\\] Line \\d+:\\d+ ", ""),
            "a word, a bracket or an 'end' is missing just before this place")
        : Problem.error("syntax", source.name(), first, null);
  }
}
