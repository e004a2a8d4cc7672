package exodx.workbench.lsp;

import exodx.advice.Catalogue;
import exodx.facts.FactField;
import exodx.facts.FactType;
import exodx.facts.Vocabulary;
import exodx.knowledge.DrlSources;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.KnowledgeParts;
import exodx.knowledge.Lazy;
import exodx.knowledge.RuleInfo;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.Use;
import exodx.knowledge.lint.Uses;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rules at one moment; what is asked of them is read once. */
final class State {
  private final RulesFolder folder;
  private final List<KnowledgeFile> beside;
  private final Supplier<List<Use>> uses;
  private final Supplier<KnowledgeParts> parts;

  State(RulesFolder folder, List<KnowledgeFile> beside) {
    this.folder = folder;
    this.beside = beside;
    this.uses = new Lazy<>(() -> Uses.in(folder, beside));
    this.parts = new Lazy<>(() -> KnowledgeParts.read(folder, DrlSources.readable(folder), true));
  }

  RulesFolder folder() {
    return folder;
  }

  List<KnowledgeFile> beside() {
    return beside;
  }

  List<Use> uses() {
    return uses.get();
  }

  /** Returns the name that stands at a place of a file. */
  Optional<Use> at(String path, int offset) {
    return uses().stream()
        .filter(use -> use.file().name().equals("rules/" + path))
        .filter(use -> use.from() <= offset && offset <= use.to())
        .findFirst();
  }

  /** Returns every place of the same name. */
  List<Use> same(Use use) {
    return uses().stream()
        .filter(other -> other.name().equals(use.name()) && other.kind() == use.kind())
        .toList();
  }

  @Nullable Vocabulary vocabulary() {
    return parts.get().vocabulary();
  }

  @Nullable Catalogue catalogue() {
    return parts.get().catalogue();
  }

  List<RuleInfo> rules() {
    return parts.get().rules();
  }

  Optional<FactType> type(String nameOrKey) {
    Vocabulary known = vocabulary();
    return known == null
        ? Optional.empty()
        : known.byKey(nameOrKey).or(() -> known.byClassName(nameOrKey));
  }

  Optional<FactField> field(String path) {
    int dot = path.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : type(path.substring(0, dot)).flatMap(type -> type.field(path.substring(dot + 1)));
  }
}
