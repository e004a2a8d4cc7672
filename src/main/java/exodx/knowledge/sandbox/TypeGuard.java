package exodx.knowledge.sandbox;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AbstractClassTypeDeclarationDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.EnumLiteralDescr;
import org.drools.drl.ast.descr.QualifiedName;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/** Lets rules declare plain facts and plain lists of words. */
final class TypeGuard {
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*");

  /** Names that the compiler gives to what it makes. */
  private static final Pattern GENERATED =
      Pattern.compile("D|P[0-9A-F]{2}|(Rules|Lambda\\w*|DomainClassesMetadata)[0-9A-F]{32}.*");

  private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]*");

  /**
   * Names with which a field would hide what every object, every enum and every list has, or what
   * the compiler puts beside the code of a rule.
   */
  private static final Set<String> TAKEN =
      Set.of(
          "class",
          "declaringClass",
          "hashCode",
          "toString",
          "notify",
          "notifyAll",
          "wait",
          "finalize",
          "clone",
          "clear",
          "iterator",
          "listIterator",
          "spliterator",
          "stream",
          "parallelStream",
          "removeFirst",
          "removeLast",
          "describeConstable",
          "drools",
          "kcontext",
          "context",
          "INSTANCE");

  private final Names names;
  private final Refusals refusals;

  TypeGuard(Names names, Refusals refusals) {
    this.names = names;
    this.refusals = refusals;
  }

  void type(TypeDeclarationDescr type) {
    name(type, type.getTypeName());
    home(type);
    if (type.isTrait()) {
      refusals.refuse(type, "declare", "a trait", "declare a plain type");
    }
    for (QualifiedName parent : type.getSuperTypes()) {
      boolean outside = parent.getNamespace() != null && !parent.getNamespace().isEmpty();
      if (outside || !names.facts().contains(parent.getName())) {
        refusals.refuse(type, "declare", "a parent from outside", "extend a declared type");
      }
    }
    for (AnnotationDescr annotation : type.getAnnotations()) {
      annotation(type, annotation);
    }
    type.getFields().values().forEach(this::field);
  }

  private void field(TypeFieldDescr field) {
    String name = field.getFieldName();
    if (field.getInitExpr() != null && !field.getInitExpr().isEmpty()) {
      refusals.refuse(
          field,
          name,
          "a first value for a field",
          "leave it out: a field that is not in the fact file is unknown");
    }
    if (!FIELD.matcher(name).matches() || TAKEN.contains(name)) {
      refusals.refuse(field, name, "a field called " + name, "give it another name");
    }
    String type = field.getPattern().getObjectType();
    if (!names.isFieldType(type)) {
      refusals.refuse(
          field,
          type,
          "a field of the type " + type,
          "use String, Boolean, Integer, LocalDate, Guid, List, or a declared enum");
    }
    for (AnnotationDescr annotation : field.getAnnotations()) {
      annotation(field, annotation);
    }
  }

  private void annotation(BaseDescr at, AnnotationDescr annotation) {
    if (!annotation.getName().equals("key") || annotation.hasValue()) {
      refusals.refuse(at, "@" + annotation.getName(), "this annotation", "leave it out");
    }
  }

  void enumeration(EnumDeclarationDescr type) {
    name(type, type.getTypeName());
    home(type);
    boolean plain =
        type.getFields().isEmpty()
            && type.getSuperTypes().stream().allMatch(parent -> isEnum(parent))
            && type.getLiterals().stream()
                .map(EnumLiteralDescr::getConstructorArgs)
                .allMatch(List::isEmpty);
    if (!plain) {
      refusals.refuse(type, "declare", "an enum with values of its own", "list its words only");
    }
  }

  private static boolean isEnum(QualifiedName parent) {
    return parent.getFullName().equals("java.lang.Enum") || parent.getFullName().equals("Enum");
  }

  private void home(AbstractClassTypeDeclarationDescr type) {
    String home = type.getNamespace();
    if (home != null && !home.isEmpty() && !home.equals(RuleGuard.PACKAGE)) {
      refusals.refuse(
          type, "declare", "a type of another package", "leave the package out of its name");
    }
  }

  /** A type may not stand in the way of a type that rules, or the code made of them, can name. */
  private void name(BaseDescr at, String name) {
    boolean taken =
        AllowList.TYPES.simpleTypes().contains(name)
            || AllowList.VERBS.simpleTypes().contains(name)
            || isOfJava(name);
    if (!TYPE.matcher(name).matches() || taken || GENERATED.matcher(name).matches()) {
      refusals.refuse(at, name, "a type called " + name, "give it another name");
    }
  }

  private static boolean isOfJava(String name) {
    try {
      Class.forName("java.lang." + name, false, null);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
