package exodx.knowledge.lint;

import exodx.advice.Check.Status;
import exodx.advice.Clearance;
import exodx.advice.Diagnosis;
import exodx.advice.Step;
import exodx.advice.Warning;
import exodx.advice.Withheld;
import exodx.facts.Guid;
import exodx.facts.RecognisedMessage;
import exodx.facts.Version;
import exodx.knowledge.Annotations;
import exodx.knowledge.DrlSources;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.EnumLiteralDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.jspecify.annotations.Nullable;

/** Every type that rules may name: those they declare, and those of the program. */
final class TypeTable {
  private static final List<Class<?>> OF_THE_PROGRAM =
      List.of(
          exodx.advice.Check.class,
          Clearance.class,
          Diagnosis.class,
          Step.class,
          Warning.class,
          Withheld.class,
          Guid.class,
          Version.class,
          RecognisedMessage.class,
          String.class,
          LocalDate.class,
          List.class,
          Boolean.class,
          Integer.class,
          Object.class);

  private final Map<String, TypeInfo> types = new TreeMap<>();
  private final Map<String, TypeDeclarationDescr> declared = new LinkedHashMap<>();

  TypeTable(List<DrlSources.Parsed> parsed) {
    OF_THE_PROGRAM.forEach(this::add);
    add("Today", today());
    add("Check.Status", ofEnum("Check.Status", statuses()));
    for (DrlSources.Parsed one : parsed) {
      for (TypeDeclarationDescr type : one.descriptors().getTypeDeclarations()) {
        declared.putIfAbsent(type.getTypeName(), type);
      }
    }
    for (DrlSources.Parsed one : parsed) {
      for (EnumDeclarationDescr type : one.descriptors().getEnumDeclarations()) {
        Set<String> words = new LinkedHashSet<>();
        type.getLiterals().stream().map(EnumLiteralDescr::getName).forEach(words::add);
        add(type.getTypeName(), ofEnum(type.getTypeName(), words));
      }
    }
    declared.values().forEach(type -> add(type.getTypeName(), ofDeclared(type)));
  }

  @Nullable TypeInfo find(String name) {
    return types.get(name);
  }

  Collection<String> names() {
    return types.keySet();
  }

  Collection<TypeInfo> all() {
    return types.values();
  }

  private void add(String name, TypeInfo type) {
    types.put(name, type);
  }

  private void add(Class<?> type) {
    Map<String, String> members = new HashMap<>();
    for (Method method : type.getMethods()) {
      if (method.getDeclaringClass() == Object.class && type != Object.class) {
        continue;
      }
      String result = simple(method.getReturnType());
      members.put(method.getName() + "()", result);
      if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
        members.put(property(method.getName()), result);
      }
    }
    members.put("class", "");
    types.put(
        type.getSimpleName(),
        new TypeInfo(type.getSimpleName(), members, List.of(), Set.of(), false, true, false));
  }

  private static String property(String method) {
    for (String prefix : List.of("get", "is")) {
      if (method.length() > prefix.length()
          && method.startsWith(prefix)
          && Character.isUpperCase(method.charAt(prefix.length()))) {
        return Character.toLowerCase(method.charAt(prefix.length()))
            + method.substring(prefix.length() + 1);
      }
    }
    return method;
  }

  private static TypeInfo today() {
    return new TypeInfo(
        "Today",
        Map.of("date", "LocalDate", "date()", "LocalDate", "daysSince()", "Integer"),
        List.of(),
        Set.of(),
        false,
        false,
        false);
  }

  private static Set<String> statuses() {
    Set<String> words = new LinkedHashSet<>();
    for (Status status : Status.values()) {
      words.add(status.name());
    }
    return words;
  }

  private static TypeInfo ofEnum(String name, Set<String> words) {
    Map<String, String> members = new HashMap<>();
    for (String word : List.of("name", "name()", "toString()")) {
      members.put(word, "String");
    }
    return new TypeInfo(name, members, List.of(), words, false, true, true);
  }

  private TypeInfo ofDeclared(TypeDeclarationDescr type) {
    Map<String, String> members = new LinkedHashMap<>();
    List<String> keys = new ArrayList<>();
    boolean observed = false;
    boolean many = false;
    TypeDeclarationDescr at = type;
    for (int depth = 0; at != null && depth < 10; depth++) {
      for (TypeFieldDescr field : at.getFields().values()) {
        if (field.isInherited()) {
          continue;
        }
        String name = field.getFieldName();
        String fieldType = shortName(field.getPattern().getObjectType());
        members.put(name, fieldType);
        String bean = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        members.put("get" + bean + "()", fieldType);
        members.put("set" + bean + "()", "");
        if (Annotations.has(field, "key")) {
          keys.add(name);
        }
      }
      observed = observed || Annotations.has(at, "facts") || isParentOfFacts(at.getTypeName());
      many = many || Annotations.has(at, "many") || Annotations.has(at, "mostlyOne");
      at = at.getSuperTypeName() == null ? null : declared.get(at.getSuperTypeName());
    }
    return new TypeInfo(
        type.getTypeName(), members, List.copyOf(keys), Set.of(), observed, many, true);
  }

  private boolean isParentOfFacts(String name) {
    return declared.values().stream()
        .anyMatch(type -> name.equals(type.getSuperTypeName()) && Annotations.has(type, "facts"));
  }

  static String simple(Class<?> type) {
    if (type == boolean.class) {
      return "Boolean";
    }
    if (type == int.class || type == long.class || type == Long.class) {
      return "Integer";
    }
    if (type.isArray() || type == Object.class || (type.isInterface() && type != List.class)) {
      return "";
    }
    return type == Status.class ? "Check.Status" : type.getSimpleName();
  }

  private static String shortName(String type) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    return switch (name) {
      case "boolean" -> "Boolean";
      case "int", "long", "Long" -> "Integer";
      default -> name;
    };
  }
}
