package exodx.knowledge.lint;

import exodx.knowledge.Annotations;
import exodx.knowledge.DrlSources;
import exodx.knowledge.KnowledgeFile;
import exodx.problem.DidYouMean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;

/** Declarations that stand twice, lack their parts, or carry annotations that nobody reads. */
final class DeclarationCheck extends Check {
  /** The annotations that hold texts for people. */
  private static final List<String> TEXTS =
      List.of("title", "rationale", "source", "doc", "ask", "together", "message");

  /** Rules of older folders name their role too; RuleReader looks whether it is right. */
  private static final List<String> OF_RULES =
      Stream.concat(Annotations.OF_RULES.stream(), Stream.of("role")).toList();

  /** What stands between the name of an annotation and a text without quotes. */
  private static final Pattern UNQUOTED = Pattern.compile("\\s*\\(\\s*(?=[^\\s\"{)])");

  DeclarationCheck(LintContext material, Findings findings) {
    super(material, findings);
  }

  @Override
  void look() {
    Map<String, KnowledgeFile> declared = new HashMap<>();
    Map<String, String> keys = new HashMap<>();
    for (DrlSources.Parsed one : material.parsed()) {
      KnowledgeFile file = one.file();
      for (TypeDeclarationDescr type : one.descriptors().getTypeDeclarations()) {
        int offset = offset(file, type.getTypeName(), type.getStartCharacter());
        twice(declared, file, type.getTypeName(), offset);
        annotations(file, type, offset, Annotations.OF_TYPES);
        key(keys, file, type, offset);
        type(file, type, offset);
      }
      for (EnumDeclarationDescr type : one.descriptors().getEnumDeclarations()) {
        int offset = offset(file, type.getTypeName(), type.getStartCharacter());
        twice(declared, file, type.getTypeName(), offset);
      }
      for (RuleDescr rule : one.descriptors().getRules()) {
        annotations(file, rule, Math.max(0, rule.getStartCharacter()), OF_RULES);
      }
    }
  }

  static int offset(KnowledgeFile file, String word, int from) {
    return Math.max(0, file.text().indexOf(word, Math.max(0, from)));
  }

  private void twice(
      Map<String, KnowledgeFile> declared, KnowledgeFile file, String name, int offset) {
    KnowledgeFile other = declared.putIfAbsent(name, file);
    if (other != null) {
      findings.error(
          "duplicate-type",
          file,
          offset,
          "the type " + name + " is declared in " + other.source().name() + " too",
          "keep one of them");
    }
  }

  /** Two types with one key in fact files: only one of them would ever be read. */
  private void key(
      Map<String, String> keys, KnowledgeFile file, TypeDeclarationDescr type, int offset) {
    for (String key : Annotations.texts(type, "facts")) {
      String other = keys.putIfAbsent(key, type.getTypeName());
      if (other != null) {
        String name = type.getTypeName();
        findings.error(
            "duplicate-fact",
            file,
            offset(file, "\"" + key + "\"", offset),
            "the facts of " + other + " have the key \"" + key + "\" already",
            "write \"" + Character.toLowerCase(name.charAt(0)) + name.substring(1) + "\"");
      }
    }
  }

  private void type(KnowledgeFile file, TypeDeclarationDescr type, int offset) {
    String parent = type.getSuperTypeName();
    if (parent != null && material.types().find(parent) == null) {
      findings.error(
          "unknown-type",
          file,
          offset(file, parent, offset),
          "no type is called \"" + parent + "\"",
          DidYouMean.hint(parent, material.types().names(), "declare it first"));
    }
    TypeInfo info = material.types().find(type.getTypeName());
    if (info == null) {
      return;
    }
    for (TypeFieldDescr field : type.getFields().values()) {
      if (field.isInherited()) {
        continue;
      }
      int at = fieldOffset(file, field, offset);
      annotations(file, field, at, Annotations.OF_FIELDS);
      String fieldType = info.members().getOrDefault(field.getFieldName(), "");
      if (!fieldType.isEmpty()
          && material.types().find(fieldType) == null
          && !Annotations.has(type, "facts")) {
        findings.error(
            "unknown-type",
            file,
            offset(file, fieldType, at),
            "no type is called \"" + fieldType + "\"",
            DidYouMean.hint(fieldType, material.types().names(), "declare it first"));
      }
    }
    if (!info.observed() && info.keys().isEmpty() && !type.getFields().isEmpty()) {
      findings.error(
          "no-key",
          file,
          offset,
          "a conclusion without @key is concluded again and again",
          "write @key behind the fields that tell one " + type.getTypeName() + " from another");
    }
  }

  static int fieldOffset(KnowledgeFile file, TypeFieldDescr field, int from) {
    Matcher matcher = Pattern.compile("\\b" + field.getFieldName() + "\\s*:").matcher(file.text());
    return matcher.find(Math.max(0, from)) ? matcher.start() : from;
  }

  /** Texts have quotes: without them a comma or bracket inside would be read as more. */
  private void unquoted(KnowledgeFile file, AnnotatedBaseDescr at, int from) {
    for (String name : TEXTS) {
      int start = Annotations.has(at, name) ? file.text().indexOf("@" + name, from) : -1;
      Matcher value = UNQUOTED.matcher(file.text());
      if (start >= 0 && value.region(start + 1 + name.length(), value.regionEnd()).lookingAt()) {
        findings.error(
            "text-without-quotes",
            file,
            value.end(),
            "the text of @" + name + " has no quotes",
            "put the text in double quotes");
      } else if (start >= 0) {
        quotes(file, start + 1 + name.length());
      }
    }
  }

  /** Behind a text stands a comma, a plus or a bracket, else quotes inside of it have ended it. */
  private void quotes(KnowledgeFile file, int from) {
    List<Token> tokens = Token.bracket(file.text(), from);
    for (int i = 1; i < tokens.size(); i++) {
      Token text = tokens.get(i - 1);
      Token next = tokens.get(i);
      if (text.kind() == Token.Kind.TEXT
          && next.kind() == Token.Kind.TEXT
          && next.offset() > text.end()) {
        findings.error(
            "text-without-quotes",
            file,
            next.offset(),
            "two texts stand side by side",
            "a comma is missing before it");
        return;
      }
      if (text.kind() == Token.Kind.TEXT && next.kind() != Token.Kind.SIGN) {
        findings.error(
            "text-without-quotes",
            file,
            text.end() - 1,
            "the quotes end before the text does",
            "write \\\" for quotes inside of a text");
        return;
      }
    }
  }

  private void annotations(
      KnowledgeFile file, AnnotatedBaseDescr at, int from, List<String> known) {
    unquoted(file, at, from);
    for (Object each : at.getAnnotationNames()) {
      String name = String.valueOf(each);
      if (!known.contains(name)) {
        findings.error(
            "unknown-annotation",
            file,
            offset(file, "@" + name, from),
            "nobody reads @" + name + " here",
            DidYouMean.nearest(name, known)
                .map(near -> "you meant @" + near + "?")
                .orElse("use one of: " + String.join(", ", new TreeSet<>(known))));
      }
    }
  }
}
