package exodx.messages;

import java.util.List;

/** Finds how far a value reaches behind the last literal of its template. */
final class TrailingExtent {
  private static final int LONGEST = 600;
  private static final int LONGEST_TOKEN = 80;
  private static final int LINE_LOOK_AHEAD = 60;
  private static final String SENTENCE_ENDS = ".;!";

  private final FoldedText text;

  TrailingExtent(FoldedText text) {
    this.text = text;
  }

  /** Returns the stretch behind this index that belongs to the gap. */
  Slice of(Gap gap, int start) {
    int limit = Math.min(text.length(), start + LONGEST);
    int lastStart = lastStart(gap, start, limit);
    String before = lastStart == start ? gap.before() : "";
    int content = lastStart;
    boolean quoted = false;
    int paragraph = -1;
    while (content < limit && isWrapping(text.at(content), before)) {
      if (paragraph < 0 && text.endsParagraph(content)) {
        paragraph = content;
      }
      quoted |= Characters.isQuote(text.at(content));
      content++;
    }
    Placeholder.Type type = gap.placeholders().get(gap.placeholders().size() - 1).type();
    int closing = quoted ? Quotes.end(text, content, limit) : -1;
    int end =
        switch (type) {
          case TEXT -> closing >= 0 ? closing : sentenceEnd(content, limit, gap);
          case WORD -> wordEnd(content, closing, limit);
          case GUID, NUMBER -> tokenEnd(content, limit, type == Placeholder.Type.GUID);
        };
    if (paragraph >= 0 && !isGuid(content, end)) {
      return new Slice(start, paragraph);
    }
    boolean label = type != Placeholder.Type.TEXT && isLabel(lastStart, content, end);
    return new Slice(start, label ? content : end);
  }

  private int wordEnd(int content, int closing, int limit) {
    Slice quotation = new Slice(content, Math.max(content, closing));
    return Tokens.isWrapped(text, quotation) ? closing : tokenEnd(content, limit, false);
  }

  /** Returns where the last placeholder begins, if the punctuation before it is there. */
  private int lastStart(Gap gap, int start, int limit) {
    List<Slice> parts = new Splitter(text).split(new Slice(start, limit), gap);
    Slice last = parts.get(parts.size() - 1);
    return parts.size() == 1 || last.isEmpty() ? start : last.from();
  }

  /** A name with a colon on another line begins something else. */
  private boolean isLabel(int from, int content, int end) {
    int colon = end;
    while (colon < text.length() && text.at(colon) == ' ') {
      colon++;
    }
    if (end == content || colon == text.length() || text.at(colon) != ':') {
      return false;
    }
    for (int i = from; i < content; i++) {
      if (text.at(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  private static boolean isWrapping(char c, String before) {
    return Characters.isBlank(c) || Characters.isQuote(c) || before.indexOf(c) >= 0;
  }

  private int tokenEnd(int start, int limit, boolean guid) {
    int end = Math.min(limit, start + LONGEST_TOKEN);
    if (start < end && Characters.isOpening(text.at(start))) {
      for (int i = start; i < end; i++) {
        if (text.at(i) == Characters.partner(text.at(start))) {
          return i + 1;
        }
      }
      return tokenEnd(start + 1, limit, guid);
    }
    int run = runEnd(start, end);
    return guid ? wrappedEnd(start, run, end) : run;
  }

  private int runEnd(int start, int limit) {
    int end = start;
    while (end < limit && isTokenOrMask(end)) {
      end++;
    }
    return end;
  }

  private boolean isTokenOrMask(int index) {
    char c = text.at(index);
    boolean stop =
        c == '.' && (index + 1 == text.length() || !Characters.isToken(text.at(index + 1)));
    return (Characters.isToken(c) && !stop && !text.isEllipsis(index)) || Characters.isMask(c);
  }

  /** A wrapped GUID goes on behind the blank, but only if the parts make a faultless one. */
  private int wrappedEnd(int start, int end, int limit) {
    int to = end;
    while (to < limit && !isGuid(start, to)) {
      int next = to;
      while (next < limit && Characters.isBlank(text.at(next))) {
        next++;
      }
      int run = runEnd(next, limit);
      if (run == next) {
        return end;
      }
      to = run;
    }
    return isGuid(start, to) ? to : end;
  }

  private int sentenceEnd(int start, int limit, Gap gap) {
    for (int i = start; i < limit; i++) {
      char c = text.at(i);
      boolean inside = i + 1 < text.length() && continuesWord(i);
      boolean tag = c == '<' && i + 1 < text.length() && text.at(i + 1) == '/';
      boolean mark = SENTENCE_ENDS.indexOf(c) >= 0 || (Characters.isQuote(c) && i > start);
      boolean line = c == '\n' && (text.endsParagraph(i) || !goesOn(i + 1, gap));
      if (tag || line || (mark && !inside)) {
        return i;
      }
    }
    return limit;
  }

  private boolean continuesWord(int index) {
    char next = text.at(index + 1);
    boolean glued =
        text.at(index) == '.'
            && index > 0
            && Character.isLowerCase(text.at(index - 1))
            && Character.isUpperCase(next);
    return Character.isLetterOrDigit(next) && !glued;
  }

  /** An indented line goes on with the value, and so does one that soon ends the sentence. */
  private boolean goesOn(int line, Gap gap) {
    if (line + 1 < text.length() && text.at(line) == ' ' && text.at(line + 1) == ' ') {
      return true;
    }
    if (gap.after().indexOf('.') < 0) {
      return false;
    }
    int limit = Math.min(text.length(), line + LINE_LOOK_AHEAD);
    for (int i = line; i < limit; i++) {
      char c = text.at(i);
      if (c == '.') {
        return true;
      }
      if (c == ':' || c == '\n') {
        return false;
      }
    }
    return false;
  }

  private boolean isGuid(int from, int to) {
    return Guids.isGuid(text.compact(new Slice(from, to)));
  }
}
