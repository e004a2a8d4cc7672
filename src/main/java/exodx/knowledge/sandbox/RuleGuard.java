package exodx.knowledge.sandbox;

import exodx.knowledge.ast.FileAst;
import exodx.knowledge.ast.RuleAst;
import exodx.problem.Problem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Lets rules reason and do nothing else. It looks at the trees of the very code that is compiled,
 * before it is compiled, and refuses everything that is not on a short list: what cannot be said
 * needs no guard when it runs.
 */
public final class RuleGuard {
  /** The code of every problem found here. */
  public static final String CODE = "not-allowed";

  /** The package of all rules. No class of the program stands in it. */
  public static final String PACKAGE = "knowledge";

  private static final Pattern ESCAPE = Pattern.compile("\\\\u+[0-9A-Fa-f]");
  private static final Pattern PLAIN_NAME =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N} _.,:()'-]*");
  private static final int LONGEST_NAME = 200;

  private final FileAst file;
  private final Names names;
  private final Refusals refusals;

  private RuleGuard(FileAst file, Names names) {
    this.file = file;
    this.names = names;
    this.refusals = new Refusals(file.source(), file.code());
  }

  /**
   * Returns everything in a file that rules may not use.
   *
   * @param names the names that the rules of its folder give themselves
   */
  public static List<Problem> check(FileAst file, Names names) {
    RuleGuard guard = new RuleGuard(file, names);
    guard.file(file.descriptors());
    return guard.refusals.firstOfLines();
  }

  private void file(PackageDescr all) {
    home(all);
    all.getAttributes().forEach(this::attribute);
    all.getFunctions()
        .forEach(f -> refusals.refuse(f, "function", "a function", "say it in a condition"));
    all.getGlobals()
        .forEach(
            g -> refusals.refuse(g, "global", "a global", "rules know facts and nothing else"));
    all.getEntryPointDeclarations()
        .forEach(e -> refusals.refuse(e, "declare", "an entry point", "leave it out"));
    all.getWindowDeclarations()
        .forEach(w -> refusals.refuse(w, "declare", "a window", "leave it out"));
    all.getAccumulateImports()
        .forEach(a -> refusals.refuse(a, "import", "an accumulate function", "leave it out"));
    if (all.getUnit() != null) {
      refusals.refuse(all.getUnit(), "unit", "a unit", "leave it out");
    }
    Matcher escape = ESCAPE.matcher(file.code());
    if (escape.find()) {
      refusals.refuse(
          escape.start(), "a character written as its number", "write the character itself");
    }
    imports(all);
    TypeGuard types = new TypeGuard(names, refusals);
    all.getTypeDeclarations().forEach(types::type);
    all.getEnumDeclarations().forEach(types::enumeration);
    file.rules().forEach(this::rule);
  }

  private void home(PackageDescr all) {
    Matcher named = Pattern.compile("\\bpackage\\s+([\\w.]+)").matcher(file.code());
    boolean written = named.find();
    if (!written) {
      refusals.tell(
          "other-package",
          file.code().length() - file.code().stripLeading().length(),
          "this file names no package",
          "begin it with package " + PACKAGE + ";");
    } else if (!PACKAGE.equals(all.getName())) {
      refusals.tell(
          "other-package",
          named.start(1),
          "this file belongs to the package \"" + all.getName() + "\"",
          "write package " + PACKAGE + ";");
    }
  }

  private void imports(PackageDescr all) {
    for (ImportDescr one : all.getImports()) {
      String target = one.getTarget();
      if (!AllowList.TYPES.types().contains(target)) {
        refusals.refuse(one, target, "the import of " + target, "use the declared facts instead");
      }
    }
    for (FunctionImportDescr one : all.getFunctionImports()) {
      String target = one.getTarget();
      int dot = Math.max(0, target.lastIndexOf('.'));
      boolean verb =
          AllowList.VERBS.types().contains(target.substring(0, dot))
              && AllowList.VERBS.has(target.substring(dot + 1));
      if (!verb) {
        refusals.refuse(one, target, "the import of " + target, "use the verbs of the rules");
      }
    }
  }

  private void rule(RuleAst one) {
    RuleDescr rule = one.descriptor();
    refusals.about("");
    if (rule instanceof QueryDescr) {
      refusals.refuse(rule, "query", "a query", "write a rule that concludes a fact");
      return;
    }
    String name = String.valueOf(rule.getName());
    refusals.about(name);
    if (!PLAIN_NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
      refusals.refuse(
          rule, "rule", "this name", "name a rule with letters, digits, blanks and - _ . , : ( )");
    }
    rule.getAttributes().values().forEach(this::attribute);
    rule.getAnnotations()
        .forEach(
            a -> refusals.refuse(rule, "rule", "an annotation here", "write it below the name"));
    if (rule.getParentName() != null) {
      refusals.refuse(rule, "rule", "a rule that extends another", "repeat the conditions");
    }
    rule.getNamedConsequences()
        .forEach(
            (word, code) ->
                refusals.refuse(rule, "then", "a second consequence", "write two rules"));
    ConditionGuard conditions = new ConditionGuard(one, names, refusals);
    conditions.check();
    new ConclusionGuard(one, conditions.values(), names, refusals).check();
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
      refusals.tell(
          "salience",
          refusals.offset(attribute, name),
          "salience cannot order anything here",
          hint);
    } else if (!(name.equals("dialect") && "java".equals(attribute.getValue()))) {
      refusals.refuse(attribute, name, "\"" + name + "\"", hint);
    }
  }
}
