package exodx.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of an answer before any format is chosen; each format has one printer for all of them. */
sealed interface Block {

  /**
   * A part with a heading of its own.
   *
   * @param id name of its place on a page
   * @param detail whether it belongs to the details, which are told only when they are asked for
   */
  record Section(String id, String heading, boolean detail, List<Block> blocks) implements Block {}

  /**
   * One of the few lines that come before everything: what it is about in one word, then the words.
   */
  record Lead(String label, Phrase phrase, List<Block> blocks) implements Block {}

  /** A heading inside of a section. */
  record Heading(Phrase phrase) implements Block {}

  record Paragraph(Phrase phrase) implements Block {}

  /** A label and what belongs to it, such as how a step is taken back. */
  record Term(String label, Phrase phrase) implements Block {}

  /**
   * A command, ready to be copied.
   *
   * @param shell where it is run; null when that stands above it already
   * @param about what it is for, for those who only hear its button
   */
  record Command(@Nullable String shell, String command, String about) implements Block {}

  /** A command that is only to be known again, not to be copied. */
  record Mention(String label, String command, boolean retired) implements Block {}

  /**
   * One item of a list.
   *
   * @param id name of its place on a page; null when nothing refers to it
   * @param number its number; 0 for an item without one
   */
  record Item(@Nullable String id, int number, String kind, Phrase head, List<Block> blocks)
      implements Block {}

  /** Identifiers with their meaning; a table with a row for each. */
  record Table(String name, List<String> heads, List<List<String>> rows) implements Block {}

  /**
   * What is told only when details are asked for.
   *
   * @param label what it is, which is told all the same; null for what nobody has to know of
   */
  record More(@Nullable String label, List<Block> blocks) implements Block {
    More(List<Block> blocks) {
      this(null, blocks);
    }

    /** Returns the label, with the option that tells the rest where it is left out. */
    Phrase head(boolean detail) {
      return Phrase.of(label + (detail ? ":" : " (--detail)"));
    }
  }
}
