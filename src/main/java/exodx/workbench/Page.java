package exodx.workbench;

import java.util.List;

/**
 * A page about the knowledge, free of any format.
 *
 * @param path where it stands, without an ending, for example {@code rules/server-running}
 * @param title its heading
 * @param blocks what stands on it
 */
public record Page(String path, String title, List<Block> blocks) {
  public Page {
    blocks = List.copyOf(blocks);
  }

  /** A part of a page. */
  public sealed interface Block {}

  /** A heading; level 2 is the highest below the title. */
  public record Heading(int level, String text) implements Block {}

  /** A paragraph. */
  public record Text(List<Span> spans) implements Block {}

  /** A list. */
  public record Items(List<List<Span>> items) implements Block {}

  /** Terms, each with what belongs to it. */
  public record Terms(List<Term> terms) implements Block {}

  /** One term. */
  public record Term(String name, List<Span> spans) {}

  /** A text that is shown as it is. */
  public record Source(String label, String text) implements Block {}

  /** A table. */
  public record Table(List<String> head, List<List<List<Span>>> rows) implements Block {}

  /** A part of a line. */
  public sealed interface Span {
    /** Returns it as plain text. */
    String text();
  }

  /** Plain words; addresses in them can be followed. */
  public record Words(String text) implements Span {}

  /** A name or a value of the knowledge. */
  public record Code(String text) implements Span {}

  /** A link to another page of the same site. */
  public record Ref(String path, String text) implements Span {}

  /** A word that stands out; {@code kind} is good, doubtful, bad or plain. */
  public record Badge(String kind, String text) implements Span {}

  static List<Span> words(String text) {
    return List.of(new Words(text));
  }
}
