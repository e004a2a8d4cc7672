package exodx.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of words before any format is chosen: its spans say what they are, not how they look.
 *
 * @param spans in the order in which they are read
 */
record Phrase(List<Span> spans) {

  /** What a span is. */
  enum Kind {
    PLAIN,
    /** A path behind the words that explain it. */
    CODE,
    /** A path or a value that stands for itself, letter by letter. */
    VALUE,
    /** The code of something that has a title beside it; a detail. */
    ID,
    /** Less important than the rest. */
    QUIET,
    /** A badge: all is well, or nothing is changed. */
    GOOD,
    /** A badge: look twice. */
    DOUBTFUL,
    /** A badge: something is wrong, or is destroyed. */
    BAD,
    /** Where something is documented; may hold addresses of pages. */
    SOURCE,
    /** The title of a reason; the target is the id of its proof. */
    REASON;

    boolean badge() {
      return this == GOOD || this == DOUBTFUL || this == BAD;
    }
  }

  /** Words of one kind; {@code target} is null where there is nothing to follow. */
  record Span(Kind kind, String text, @Nullable String target) {}

  Phrase {
    spans = List.copyOf(spans);
  }

  static Phrase of(String text) {
    return new Phrase(List.of(new Span(Kind.PLAIN, text, null)));
  }

  static Phrase of(Kind kind, String text) {
    return new Phrase(List.of(new Span(kind, text, null)));
  }

  Phrase text(String text) {
    return with(Kind.PLAIN, text, null);
  }

  Phrase with(Kind kind, String text) {
    return with(kind, text, null);
  }

  Phrase with(Kind kind, String text, @Nullable String target) {
    List<Span> all = new ArrayList<>(spans);
    all.add(new Span(kind, text, target));
    return new Phrase(all);
  }

  /** Returns the words alone. */
  String words() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
