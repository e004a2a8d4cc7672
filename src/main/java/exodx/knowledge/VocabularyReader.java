package exodx.knowledge;

import exodx.facts.FactField;
import exodx.facts.FactField.Gather;
import exodx.facts.FactSource;
import exodx.facts.FactType;
import exodx.facts.Format;
import exodx.facts.ObjectKind;
import exodx.facts.Sources;
import exodx.facts.Vocabulary;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.EnumLiteralDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.jspecify.annotations.Nullable;

/** Reads what can be known from the declared types that carry {@code @facts("key")}. */
final class VocabularyReader {
  /** What other languages call the types of fields. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "bool", "Boolean",
          "int", "Integer",
          "number", "Integer",
          "text", "String",
          "date", "LocalDate",
          "datetime", "LocalDate",
          "array", "List",
          "list", "List");

  private final Map<String, TypeDeclarationDescr> types = new HashMap<>();
  private final Map<String, List<String>> words = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Sources sources;

  private VocabularyReader(List<DrlSources.Parsed> parsed, Sources sources) {
    this.sources = sources;
    for (DrlSources.Parsed one : parsed) {
      for (TypeDeclarationDescr type : one.descriptors().getTypeDeclarations()) {
        types.put(type.getTypeName(), type);
      }
      for (EnumDeclarationDescr type : one.descriptors().getEnumDeclarations()) {
        words.put(
            type.getTypeName(),
            type.getLiterals().stream().map(EnumLiteralDescr::getName).toList());
      }
    }
  }

  /**
   * Reads the vocabulary of a parsed rules folder.
   *
   * @param sources the printed objects that fields can be read from
   * @throws ProblemsException when a field has a type that a fact file cannot hold, or is read from
   *     an object that there is not
   */
  static Vocabulary read(List<DrlSources.Parsed> parsed, Sources sources) {
    VocabularyReader reader = new VocabularyReader(parsed, sources);
    List<FactType> facts = new ArrayList<>();
    Map<String, String> conclusions = new TreeMap<>();
    for (DrlSources.Parsed one : parsed) {
      for (TypeDeclarationDescr type : one.descriptors().getTypeDeclarations()) {
        Optional<String> key = Annotations.text(type, "facts");
        if (key.isPresent()) {
          facts.add(reader.factType(one.file(), key.get(), type));
        } else {
          Annotations.text(type, "doc").ifPresent(doc -> conclusions.put(type.getTypeName(), doc));
        }
      }
    }
    reader.unread(facts);
    if (!reader.problems.isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, reader.problems);
    }
    return new Vocabulary(facts, sources, conclusions, null);
  }

  /** A kind of object that fills no field is left over, or a name in @from is wrong. */
  private void unread(List<FactType> facts) {
    Set<String> read =
        facts.stream()
            .flatMap(type -> type.fields().stream())
            .flatMap(field -> field.from().stream())
            .map(FactSource::kind)
            .collect(Collectors.toSet());
    for (ObjectKind kind : sources.kinds().values()) {
      if (kind.leaveOut() == null && !read.contains(kind.name())) {
        problems.add(
            Problem.error(
                "unused-kind",
                null,
                "no field is read from the kind of object \"" + kind.name() + "\"",
                "name it in @from or @object of the vocabulary, or say leave-out: and why"));
      }
    }
  }

  private FactType factType(KnowledgeFile file, String key, TypeDeclarationDescr type) {
    List<FactField> fields = new ArrayList<>();
    TypeDeclarationDescr parent =
        type.getSuperTypeName() == null ? null : types.get(type.getSuperTypeName());
    for (TypeDeclarationDescr owner : parent == null ? List.of(type) : List.of(parent, type)) {
      for (TypeFieldDescr field : owner.getFields().values()) {
        if (!field.isInherited()) {
          fields.add(field(file, type, field));
        }
      }
    }
    return new FactType(
        key,
        type.getTypeName(),
        Annotations.has(type, "many") || Annotations.has(type, "mostlyOne"),
        Annotations.has(type, "mostlyOne"),
        Annotations.text(type, "doc").orElse(""),
        List.copyOf(fields));
  }

  private FactField field(KnowledgeFile file, TypeDeclarationDescr owner, TypeFieldDescr field) {
    String type = field.getPattern().getObjectType();
    FactField.Type known = fieldType(type);
    if (known == null) {
      problems.add(
          Problem.at(
              "field-type",
              file.source(),
              field.getLine(),
              field.getColumn() + 1,
              "a fact file cannot hold a " + type,
              meant(type)
                  .map(near -> "you meant " + near + "?")
                  .orElse(
                      "use Boolean, Integer, String, Guid, LocalDate, List or a declared enum")));
      known = FactField.Type.TEXT;
    }
    String doc = Annotations.text(field, "doc").orElse("");
    return new FactField(
        field.getFieldName(),
        known,
        words.getOrDefault(type, List.of()),
        doc,
        Annotations.text(field, "ask").orElse(doc),
        gather(owner, field),
        Annotations.has(field, "recognise"),
        Annotations.text(field, "recogniseUnless").orElse(null),
        Annotations.has(field, "personal"),
        Annotations.texts(field, "examples"),
        new FactSourceReader(sources, file, owner, problems)
            .read(field, known, words.getOrDefault(type, List.of())),
        format(file, field),
        Annotations.text(field, "together").orElse(null));
  }

  /** A pattern, and what it means in words. */
  private @Nullable Format format(KnowledgeFile file, TypeFieldDescr field) {
    if (!Annotations.has(field, "format")) {
      return null;
    }
    List<String> parts = Annotations.texts(field, "format");
    try {
      if (parts.size() == 2) {
        Pattern.compile(parts.get(0));
        return new Format(parts.get(0), parts.get(1));
      }
    } catch (PatternSyntaxException e) {
      // The same advice helps.
    }
    problems.add(
        Problem.at(
            "field-format",
            file.source(),
            field.getLine(),
            field.getColumn() + 1,
            "@format of " + field.getFieldName() + " is no pattern with its words",
            "write @format({\"regular expression\", \"what a value looks like\"})"));
    return null;
  }

  private static @Nullable Gather gather(TypeDeclarationDescr owner, TypeFieldDescr field) {
    Optional<String> shell = either(field, owner, "in");
    Optional<String> command = either(field, owner, "gather");
    return shell.isPresent() && command.isPresent() && !command.get().isEmpty()
        ? new Gather(shell.get(), command.get())
        : null;
  }

  private static Optional<String> either(
      AnnotatedBaseDescr field, AnnotatedBaseDescr owner, String name) {
    return Annotations.text(field, name).or(() -> Annotations.text(owner, name));
  }

  private Optional<String> meant(String type) {
    String plain = type.replaceFirst("<.*", "").toLowerCase(Locale.ROOT);
    Set<String> known = new TreeSet<>(words.keySet());
    known.addAll(List.of("Boolean", "Integer", "String", "Guid", "LocalDate", "List"));
    return Optional.ofNullable(OTHER_NAMES.get(plain)).or(() -> DidYouMean.nearest(plain, known));
  }

  private FactField.@Nullable Type fieldType(String type) {
    return switch (type.substring(type.lastIndexOf('.') + 1)) {
      case "Boolean" -> FactField.Type.TRUTH;
      case "Integer" -> FactField.Type.NUMBER;
      case "String" -> FactField.Type.TEXT;
      case "Guid" -> FactField.Type.GUID;
      case "LocalDate" -> FactField.Type.DATE;
      case "List" -> FactField.Type.TEXTS;
      default -> words.containsKey(type) ? FactField.Type.WORD : null;
    };
  }
}
