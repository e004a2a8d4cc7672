package exodx.knowledge.lint;

import exodx.knowledge.Annotations;
import exodx.knowledge.DrlSources;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.NameKind;
import exodx.knowledge.RulesFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.EnumDeclarationDescr;
import org.drools.drl.ast.descr.EnumLiteralDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.jspecify.annotations.Nullable;

/** Finds every place of every name: of codes, rules, facts, fields and words. */
public final class Uses {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]\\w*\\.\\w+)(?::\\w+)?}");

  private final List<Use> uses = new ArrayList<>();
  private final TypeTable types;
  private final Map<String, String> keys = new HashMap<>();

  private Uses(List<DrlSources.Parsed> parsed) {
    this.types = new TypeTable(parsed);
    parsed.stream()
        .flatMap(one -> one.descriptors().getTypeDeclarations().stream())
        .forEach(
            type ->
                Annotations.texts(type, "facts").forEach(key -> keys.put(type.getTypeName(), key)));
  }

  /**
   * Returns every use in files that can be read, in the order of files and places.
   *
   * @param beside files with cases
   */
  public static List<Use> in(RulesFolder folder, List<KnowledgeFile> beside) {
    List<DrlSources.Parsed> parsed = DrlSources.readable(folder);
    Uses all = new Uses(parsed);
    parsed.forEach(all::rules);
    for (KnowledgeFile file : folder.withSuffix(".advice.yaml")) {
      YamlFile.of(file)
          .root()
          .ifPresent(root -> new YamlUses(file, all.keys, all.uses).words(root));
    }
    for (KnowledgeFile file : beside) {
      YamlFile.of(file)
          .root()
          .ifPresent(root -> new YamlUses(file, all.keys, all.uses).beside(root));
    }
    return all.uses.stream()
        .distinct()
        .sorted(Comparator.comparing((Use use) -> use.file().name()).thenComparing(Use::from))
        .toList();
  }

  private void add(
      NameKind kind, String name, KnowledgeFile file, int from, int length, boolean defines) {
    if (!name.isEmpty()) {
      uses.add(new Use(kind, name, file.source(), from, from + length, defines));
    }
  }

  private void text(NameKind kind, KnowledgeFile file, Token token) {
    add(kind, token.unquoted(), file, token.offset() + 1, token.text().length() - 2, false);
  }

  private void rules(DrlSources.Parsed parsed) {
    KnowledgeFile file = parsed.file();
    for (TypeDeclarationDescr type : parsed.descriptors().getTypeDeclarations()) {
      declared(file, type);
    }
    for (EnumDeclarationDescr type : parsed.descriptors().getEnumDeclarations()) {
      int at = DeclarationCheck.offset(file, type.getTypeName(), type.getStartCharacter());
      add(NameKind.TYPE, type.getTypeName(), file, at, type.getTypeName().length(), true);
      for (EnumLiteralDescr word : type.getLiterals()) {
        at = DeclarationCheck.offset(file, word.getName(), at + 1);
        String name = type.getTypeName() + "." + word.getName();
        add(NameKind.WORD, name, file, at, word.getName().length(), true);
      }
    }
    for (RuleModel rule : RuleModel.of(parsed)) {
      int at = DeclarationCheck.offset(file, "\"" + rule.name() + "\"", rule.offset());
      add(NameKind.RULE, rule.name(), file, at + 1, rule.name().length(), true);
      rule.patterns().forEach(pattern -> pattern(file, pattern));
      then(file, rule.then());
    }
    for (Citations one : Citations.ofRules(file)) {
      cited(file, one, uses);
    }
    placeholders(file);
  }

  static void cited(KnowledgeFile file, Citations one, List<Use> uses) {
    one.citation()
        .key()
        .map(
            key ->
                new Use(
                    NameKind.REFERENCE,
                    key,
                    file.source(),
                    one.offset(),
                    one.offset() + key.length(),
                    false))
        .ifPresent(uses::add);
  }

  private void placeholders(KnowledgeFile file) {
    Matcher matcher = PLACEHOLDER.matcher(file.text());
    while (matcher.find()) {
      String name = matcher.group(1);
      add(NameKind.FIELD, name, file, matcher.start(1), name.length(), false);
    }
  }

  private void declared(KnowledgeFile file, TypeDeclarationDescr type) {
    String name = type.getTypeName();
    int at = DeclarationCheck.offset(file, name, type.getStartCharacter());
    add(NameKind.TYPE, name, file, at, name.length(), true);
    for (TypeFieldDescr field : type.getFields().values()) {
      if (!field.isInherited()) {
        String own = field.getFieldName();
        int place = DeclarationCheck.fieldOffset(file, field, at);
        add(NameKind.FIELD, path(name, own), file, place, own.length(), true);
        String of = field.getPattern().getObjectType();
        TypeInfo info = types.find(of);
        if (info != null && info.declared()) {
          int where = DeclarationCheck.offset(file, of, place);
          add(NameKind.TYPE, of, file, where, of.length(), false);
        }
      }
    }
  }

  /** A field of a fact is named as in fact files. */
  private String path(String type, String field) {
    return keys.getOrDefault(type, type) + "." + field;
  }

  private void pattern(KnowledgeFile file, PatternModel pattern) {
    add(NameKind.TYPE, pattern.type(), file, pattern.offset(), pattern.type().length(), false);
    TypeInfo self = types.find(pattern.type());
    for (Condition condition : pattern.conditions()) {
      names(file, condition.tokens(), self);
      for (Condition.Part part : condition.parts()) {
        if (part.left().size() == 1) {
          NameKind.ofField(pattern.type(), part.left().get(0).text())
              .ifPresent(kind -> texts(part.right()).forEach(token -> text(kind, file, token)));
        }
      }
    }
  }

  private void names(KnowledgeFile file, List<Token> tokens, @Nullable TypeInfo self) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean behindDot = i > 0 && (tokens.get(i - 1).is(".") || tokens.get(i - 1).is("!."));
      if (token.kind() != Token.Kind.NAME || behindDot) {
        continue;
      }
      TypeInfo type = types.find(token.text());
      if (type != null && type.declared()) {
        add(NameKind.TYPE, type.name(), file, token.offset(), token.text().length(), false);
        if (type.isEnum() && i + 2 < tokens.size()) {
          Token word = tokens.get(i + 2);
          String name = type.name() + "." + word.text();
          add(NameKind.WORD, name, file, word.offset(), word.text().length(), false);
        }
      } else if (self != null && self.declared() && self.fields().contains(token.text())) {
        String name = path(self.name(), token.text());
        add(NameKind.FIELD, name, file, token.offset(), token.text().length(), false);
      }
    }
  }

  private static Stream<Token> texts(List<Token> tokens) {
    return tokens.stream().filter(token -> token.kind() == Token.Kind.TEXT);
  }

  private void then(KnowledgeFile file, List<Token> then) {
    names(file, then, null);
    for (int i = 0; i + 2 < then.size(); i++) {
      Token code = then.get(i + 2);
      if (then.get(i + 1).is("(") && code.kind() == Token.Kind.TEXT) {
        NameKind.ofVerb(then.get(i).text()).ifPresent(kind -> text(kind, file, code));
      }
      if (then.get(i).is("withhold") && then.get(i + 1).is("(")) {
        texts(then.subList(i + 3, then.size()))
            .findFirst()
            .ifPresent(token -> text(NameKind.REASON, file, token));
      }
    }
    for (Made made : Made.of(then, types)) {
      if (made.type().keys().equals(List.of("step"))) {
        made.value("step")
            .filter(token -> token.kind() == Token.Kind.TEXT)
            .ifPresent(token -> text(NameKind.STEP, file, token));
      }
    }
  }
}
