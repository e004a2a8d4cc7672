package exodx.knowledge.sandbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/**
 * The names that the rules of a folder give themselves.
 *
 * @param facts the declared types
 * @param enums the declared enums
 * @param fields the fields of the declared types
 */
public record Names(Set<String> facts, Set<String> enums, Set<String> fields) {
  /** The types whose objects are values, as texts and days are. */
  private static final Set<String> VALUES =
      Set.of("String", "Boolean", "Integer", "Long", "LocalDate", "Guid");

  /** Other ways to write them, and the one type that holds several. */
  private static final Set<String> FIELDS = Set.of("boolean", "int", "long", "List");

  /** Returns the names that stand in the files of a folder. */
  public static Names of(List<PackageDescr> files) {
    Set<String> facts = new HashSet<>();
    Set<String> enums = new HashSet<>();
    Set<String> fields = new HashSet<>();
    for (PackageDescr file : files) {
      for (TypeDeclarationDescr type : file.getTypeDeclarations()) {
        facts.add(type.getTypeName());
        fields.addAll(type.getFields().keySet());
      }
      for (EnumDeclarationDescr type : file.getEnumDeclarations()) {
        enums.add(type.getTypeName());
      }
    }
    return new Names(facts, enums, fields);
  }

  /** True for a type that conditions may look for. */
  boolean isType(String name) {
    return facts.contains(name) || AllowList.TYPES.simpleTypes().contains(name);
  }

  /** True for a type that a field may have. */
  boolean isFieldType(String name) {
    return isValue(name) || FIELDS.contains(name);
  }

  /** True for a type whose objects are values. */
  boolean isValue(String name) {
    return VALUES.contains(name) || enums.contains(name);
  }

  /** True for what can be read of a value by its name alone. */
  boolean isProperty(String name) {
    return fields.contains(name)
        || AllowList.PARTS.has(name)
        || AllowList.PARTS.has(bean("get", name))
        || AllowList.PARTS.has(bean("is", name));
  }

  /** True for a method that reads what a property of that name would. */
  boolean isGetter(String method) {
    return fields.stream()
        .anyMatch(field -> method.equals(bean("get", field)) || method.equals(bean("is", field)));
  }

  private static String bean(String prefix, String name) {
    return name.isEmpty()
        ? prefix
        : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
