package exodx.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
 * @param packages names of the packages; one, unless something is wrong
 * @param imports as they are written, without what stands twice
 * @param types the declared types and enums in the order of the files, without what only people
 *     read of them
 */
record Declarations(Set<String> packages, Set<String> imports, List<Type> types) {
  /** Annotations that are read off the text and have no part in the compiled type. */
  private static final Set<String> READ_OFF =
      Set.of(
          "facts",
          "many",
          "mostlyOne",
          "doc",
          "ask",
          "in",
          "gather",
          "recognise",
          "recogniseUnless",
          "from",
          "object",
          "personal",
          "examples");

  /**
   * A declared type.
   *
   * @param name its simple name
   * @param form its fields and everything else that the compiled type consists of
   */
  record Type(String name, List<String> form) {}

  static Declarations of(List<DrlSources.Parsed> parsed) {
    Set<String> packages = new TreeSet<>();
    Set<String> imports = new TreeSet<>();
    List<Type> types = new ArrayList<>();
    for (DrlSources.Parsed one : parsed) {
      PackageDescr descriptors = one.descriptors();
      packages.add(descriptors.getName());
      for (ImportDescr each : descriptors.getImports()) {
        String word = each instanceof FunctionImportDescr ? "import function " : "import ";
        imports.add(word + each.getTarget() + ";");
      }
      descriptors
          .getFunctionImports()
          .forEach(each -> imports.add("import function " + each.getTarget() + ";"));
      descriptors.getClassAndEnumDeclarationDescrs().forEach(each -> types.add(type(each)));
    }
    return new Declarations(packages, imports, List.copyOf(types));
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
        .filter(each -> !READ_OFF.contains(each.getName()))
        .map(each -> "@" + each.getName() + each.getValueMap())
        .sorted()
        .toList();
  }

  /** Returns the name of the package, the first one when files disagree. */
  String packageName() {
    return packages.iterator().next();
  }

  /** Returns the first line of a rule file that has no declarations of its own. */
  String head() {
    return "package " + packageName() + "; " + String.join(" ", imports) + " ";
  }

  /** Returns the names of the classes that the declared types become. */
  List<String> classNames() {
    String prefix = packageName() + ".";
    return types.stream().map(type -> prefix + type.name()).toList();
  }
}
