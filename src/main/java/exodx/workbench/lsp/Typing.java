package exodx.workbench.lsp;

import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.Use;
import exodx.problem.Place;
import java.util.List;
import java.util.Optional;

/** What the language server knows of a place, for an editor that does not speak its protocol. */
public final class Typing {
  private final State state;

  /**
   * Looks at rules at one moment.
   *
   * @param beside the files with their cases
   */
  public Typing(RulesFolder folder, List<KnowledgeFile> beside) {
    this.state = new State(folder, beside);
  }

  /**
   * What could be typed.
   *
   * @param word the word
   * @param kind what it is, in a word of the protocol
   * @param about what it means, in Markdown; empty when nothing is known
   */
  public record Suggestion(String word, String kind, String about) {}

  /**
   * A name in a text.
   *
   * @param from where it begins
   * @param to where it ends
   * @param about what it means, in Markdown; empty when nothing is known
   * @param defined where it is declared, or has its words
   */
  public record Name(int from, int to, String about, List<Defined> defined) {}

  /** A place in a file of the folder; the line begins with 1. */
  public record Defined(String path, int line) {}

  /**
   * Returns what fits.
   *
   * @param before the text up to the place
   */
  public List<Suggestion> suggestions(String path, String before) {
    return new Completions(state)
        .at(path, before).stream()
            .map(
                one ->
                    new Suggestion(
                        one.getLabel(),
                        one.getKind().name(),
                        one.getDocumentation() == null ? "" : one.getDocumentation().getLeft()))
            .toList();
  }

  /** Returns the name that stands at a place; empty where there is none. */
  public Optional<Name> name(String path, int offset) {
    return state
        .at(path, offset)
        .map(
            use ->
                new Name(
                    use.from(),
                    use.to(),
                    Hovers.of(state, use).orElse(""),
                    state.same(use).stream().filter(Use::defines).map(Typing::defined).toList()));
  }

  private static Defined defined(Use use) {
    Place place = use.file().place(use.from());
    return new Defined(KnowledgeFile.path(use.file().name()), place.line());
  }
}
