package exodx.knowledge.sandbox;

import exodx.problem.Place;
import exodx.problem.Problem;
import exodx.problem.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.EnumLiteralDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/**
 * Refuses, before anything is compiled, the parts of the rule language that a rule here does not
 * need: those that run code while rules are compiled or loaded, those that reach outside, and those
 * that no explanation can follow.
 */
public final class LanguageGuard {
  /** The code of every problem found here. */
  public static final String CODE = "not-allowed";

  private static final Pattern OUTSIDE =
      Pattern.compile("\\b(java|javax|jdk|sun|com|org|net|exodx)\\s*\\.\\s*[A-Za-z]\\w*");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u+[0-9A-Fa-f]");

  private final SourceText source;
  private final List<Problem> problems = new ArrayList<>();

  private LanguageGuard(SourceText source) {
    this.source = source;
  }

  /** Returns everything in a file that rules may not use. */
  public static List<Problem> check(SourceText source, PackageDescr descriptors) {
    LanguageGuard guard = new LanguageGuard(source);
    guard.file(descriptors);
    guard.imports(descriptors);
    descriptors.getTypeDeclarations().forEach(guard::type);
    descriptors.getEnumDeclarations().forEach(guard::enumeration);
    descriptors.getRules().forEach(guard::rule);
    return FirstOfLine.of(guard.problems);
  }

  private void file(PackageDescr file) {
    file.getAttributes().forEach(this::attribute);
    file.getFunctions().forEach(f -> refuse(f, "function", "a function", "say it in a condition"));
    file.getGlobals()
        .forEach(g -> refuse(g, "global", "a global", "rules know facts and nothing else"));
    file.getEntryPointDeclarations()
        .forEach(e -> refuse(e, "declare", "an entry point", "leave it out"));
    file.getWindowDeclarations().forEach(w -> refuse(w, "declare", "a window", "leave it out"));
    file.getAccumulateImports()
        .forEach(a -> refuse(a, "import", "an accumulate function", "leave it out"));
    Matcher escape = ESCAPE.matcher(source.text());
    if (escape.find()) {
      refuse(escape.start(), "a character written as its number", "write the character itself");
    }
  }

  private void imports(PackageDescr file) {
    for (ImportDescr one : file.getImports()) {
      String type = one.getTarget().replace('.', '/');
      if (!AllowList.of(Kind.CODE).knows(type)) {
        refuse(
            one,
            one.getTarget(),
            "the import of " + one.getTarget(),
            "use the declared facts instead");
      }
    }
    for (FunctionImportDescr one : file.getFunctionImports()) {
      int dot = one.getTarget().lastIndexOf('.');
      String owner = one.getTarget().substring(0, Math.max(0, dot)).replace('.', '/');
      boolean verb = owner.equals("exodx/advice/Advice");
      if (!verb || !AllowList.of(Kind.CODE).allows(owner, one.getTarget().substring(dot + 1))) {
        refuse(
            one, one.getTarget(), "the import of " + one.getTarget(), "use the verbs of the rules");
      }
    }
  }

  private void type(TypeDeclarationDescr type) {
    if (type.isTrait()) {
      refuse(type, "declare", "a trait", "declare a plain type");
    }
    type.getSuperTypes().stream()
        .filter(parent -> parent.getNamespace() != null && !parent.getNamespace().isEmpty())
        .forEach(p -> refuse(type, "declare", "a parent from outside", "extend a declared type"));
    type.getFields().values().forEach(this::field);
  }

  private void field(TypeFieldDescr field) {
    if (field.getInitExpr() != null && !field.getInitExpr().isEmpty()) {
      refuse(
          field,
          field.getFieldName(),
          "a first value for a field",
          "leave it out: a field that is not in the fact file is unknown");
    }
  }

  private void enumeration(EnumDeclarationDescr type) {
    boolean plain =
        type.getFields().isEmpty()
            && type.getLiterals().stream()
                .map(EnumLiteralDescr::getConstructorArgs)
                .allMatch(List::isEmpty);
    if (!plain) {
      refuse(type, "declare", "an enum with values of its own", "list its words only");
    }
  }

  private void rule(RuleDescr rule) {
    if (rule instanceof QueryDescr) {
      refuse(rule, "query", "a query", "write a rule that concludes a fact");
      return;
    }
    rule.getAttributes().values().forEach(this::attribute);
    if (rule.getParentName() != null) {
      refuse(rule, "rule", "a rule that extends another", "repeat the conditions");
    }
    new ConditionGuard(this).look(rule.getLhs());
    rule.getNamedConsequences()
        .forEach((name, code) -> refuse(rule, "then", "a second consequence", "write two rules"));
    outside(rule.getStartCharacter(), rule.getEndCharacter());
  }

  private void attribute(AttributeDescr attribute) {
    String name = attribute.getName();
    String hint =
        switch (name) {
          case "salience" -> "leave it out: the order of a plan comes from phase and after";
          case "dialect" -> "leave it out: conditions and consequences are Java";
          default -> "leave it out: conditions alone decide when a rule holds";
        };
    if (name.equals("salience")) {
      problem(attribute, name, "salience", "salience cannot order anything here", hint);
    } else if (!(name.equals("dialect") && attribute.getValue().equals("java"))) {
      refuse(attribute, name, "\"" + name + "\"", hint);
    }
  }

  /** Refuses names with a package in front: every allowed type is imported or declared. */
  private void outside(int from, int to) {
    String text = Blanked.strings(source.text());
    Matcher matcher = OUTSIDE.matcher(text);
    matcher.region(Math.max(0, from), Math.min(text.length(), Math.max(from, to) + 1));
    while (matcher.find()) {
      if (matcher.start() == 0 || ".$".indexOf(text.charAt(matcher.start() - 1)) < 0) {
        refuse(
            matcher.start(),
            "\"" + matcher.group() + "\"",
            "use the facts and the verbs of the rules");
      }
    }
  }

  void refuse(BaseDescr at, String word, String what, String hint) {
    problem(at, word, CODE, what + " has no place in rules", hint);
  }

  private void problem(BaseDescr at, String word, String code, String message, String hint) {
    int line = Math.max(1, at.getLine());
    int column = at.getColumn() + 1;
    String text = source.lineText(line);
    Matcher found = Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(text);
    if (found.find(Math.min(Math.max(0, column - 1), text.length())) || found.find(0)) {
      column = found.start() + 1;
    }
    problems.add(Problem.at(code, source, line, Math.max(1, column), message, hint));
  }

  private void refuse(int offset, String what, String hint) {
    Place place = source.place(offset);
    problems.add(
        Problem.at(
            CODE, source, place.line(), place.column(), what + " has no place in rules", hint));
  }

  /** What each part of a condition is called, and what is written instead. */
  static final Map<String, List<String>> REFUSED =
      Map.of(
          "AccumulateDescr", List.of("accumulate", "say it as a fact of its own"),
          "CollectDescr", List.of("collect", "say it as a fact of its own"),
          "EntryPointDescr", List.of("entry-point", "leave it out"),
          "WindowReferenceDescr", List.of("window", "leave it out"),
          "EvalDescr", List.of("eval", "test a field inside the brackets of its fact"),
          "ForallDescr", List.of("forall", "write not with the opposite condition"),
          "ConditionalBranchDescr", List.of("if", "write two rules"),
          "NamedConsequenceDescr", List.of("do", "write two rules"));
}
