package exodx.knowledge;

import exodx.knowledge.sandbox.RuleGuard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.drl.ast.descr.AbstractClassTypeDeclarationDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/**
 * What all rules share and are compiled against: the package, what it imports, and the declared
 * types. As long as this is equal, a rule can be compiled without the others.
 *
 * @param imports as they are written, without what stands twice
 * @param types the declared types and enums in the order of the files, without what only people
 *     read of them
 */
record Declarations(Set<String> imports, List<Type> types) {
  /**
   * A declared type.
   *
   * @param name its simple name
   * @param form its fields and everything else that the compiled type consists of
   */
  record Type(String name, List<String> form) {}

  static Declarations of(List<DrlSources.Parsed> parsed) {
    Set<String> imports = new TreeSet<>();
    List<Type> types = new ArrayList<>();
    for (DrlSources.Parsed one : parsed) {
      PackageDescr descriptors = one.descriptors();
      for (ImportDescr each : descriptors.getImports()) {
        String word = each instanceof FunctionImportDescr ? "import function " : "import ";
        imports.add(word + each.getTarget() + ";");
      }
      descriptors
          .getFunctionImports()
          .forEach(each -> imports.add("import function " + each.getTarget() + ";"));
      descriptors.getClassAndEnumDeclarationDescrs().forEach(each -> types.add(type(each)));
    }
    return new Declarations(imports, List.copyOf(types));
  }

  private static Type type(AbstractClassTypeDeclarationDescr declared) {
    List<String> form = new ArrayList<>();
    form.add(declared.getClass().getSimpleName() + " " + declared.getSuperTypes());
    form.addAll(annotations(declared));
    for (TypeFieldDescr field : declared.getFields().values()) {
      form.add(field.getFieldName() + ":" + field.getPattern().getObjectType());
      form.add(String.valueOf(field.getInitExpr()));
      form.addAll(annotations(field));
    }
    if (declared instanceof EnumDeclarationDescr words) {
      words.getLiterals().forEach(each -> form.add(each.getName() + each.getConstructorArgs()));
    }
    return new Type(declared.getTypeName(), List.copyOf(form));
  }

  private static List<String> annotations(AnnotatedBaseDescr of) {
    return of.getAnnotations().stream()
        .filter(each -> each.getName().equals("key")) // the others are for people
        .map(each -> "@" + each.getName() + each.getValueMap())
        .sorted()
        .toList();
  }

  /** Returns a name that differs for other declarations. */
  String digest() {
    return Sha256.of(toString().getBytes(StandardCharsets.UTF_8)).substring(0, 20);
  }

  /** Returns the first line of a rule file that has no declarations of its own. */
  String head() {
    return "package " + RuleGuard.PACKAGE + "; " + String.join(" ", imports) + " ";
  }

  /** Returns the classes that the declared types became. */
  Map<String, byte[]> classes(CompiledRules whole) {
    Map<String, byte[]> classes = new TreeMap<>();
    for (Type type : types) {
      String name = RuleGuard.PACKAGE + "." + type.name();
      byte[] code = whole.classes().get(name);
      if (code != null) {
        classes.put(name, code);
      }
    }
    return classes;
  }
}
