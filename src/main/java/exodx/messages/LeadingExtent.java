package exodx.messages;

/** Finds how far a value reaches back from the first literal of its template. */
final class LeadingExtent {
  private static final int LONGEST = 600;
  private static final int LONGEST_TOKEN = 80;

  private final FoldedText text;

  LeadingExtent(FoldedText text) {
    this.text = text;
  }

  /** Returns the stretch in front of this index that belongs to the gap. */
  Slice of(Gap gap, int end) {
    int content = end;
    boolean quoted = false;
    while (content > 0 && isWrapping(text.at(content - 1), gap)) {
      quoted |= Characters.isQuote(text.at(content - 1));
      content--;
    }
    boolean single = gap.placeholders().size() == 1;
    boolean free = gap.placeholders().get(0).type() == Placeholder.Type.TEXT;
    if (single && !free) {
      int quote = quoted && !gap.isGuid() ? quoteStart(content) + 1 : content;
      boolean wrapped = quote < content && Tokens.isWrapped(text, new Slice(quote, content));
      return new Slice(wrapped ? quote : tokenStart(content, gap), end);
    }
    int start = quoted && single ? quoteStart(content) : sentenceStart(content);
    return new Slice(start, end);
  }

  private static boolean isWrapping(char c, Gap gap) {
    return Characters.isBlank(c) || Characters.isQuote(c) || gap.after().indexOf(c) >= 0;
  }

  private int tokenStart(int end, Gap gap) {
    int limit = Math.max(0, end - LONGEST_TOKEN);
    int start = end;
    if (start > limit && Characters.isClosing(text.at(start - 1))) {
      int open = bracketStart(start - 1, limit);
      if (open >= 0) {
        return open;
      }
      start--;
    }
    start = runStart(start, limit);
    return gap.isGuid() ? wrappedStart(start, end, limit) : start;
  }

  private int runStart(int end, int limit) {
    int start = end;
    while (start > limit && isTokenOrMask(text.at(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isTokenOrMask(char c) {
    return Characters.isToken(c) || Characters.isMask(c);
  }

  private int bracketStart(int closing, int limit) {
    char open = Characters.partner(text.at(closing));
    for (int i = closing; i >= limit; i--) {
      if (text.at(i) == open) {
        return i;
      }
    }
    return -1;
  }

  /** A wrapped GUID begins before the blank, but only if the parts make a faultless one. */
  private int wrappedStart(int start, int end, int limit) {
    int from = start;
    while (from > limit && !isGuid(from, end)) {
      int blank = from;
      while (blank > limit && Characters.isBlank(text.at(blank - 1))) {
        blank--;
      }
      int next = runStart(blank, limit);
      if (next == blank) {
        return start;
      }
      from = next;
    }
    return isGuid(from, end) ? from : start;
  }

  private int quoteStart(int end) {
    int limit = Math.max(0, end - LONGEST);
    for (int i = end - 1; i >= limit; i--) {
      boolean opens = i == 0 || !Character.isLetterOrDigit(text.at(i - 1));
      if (Characters.isQuote(text.at(i)) && opens) {
        return i;
      }
    }
    return sentenceStart(end);
  }

  private int sentenceStart(int end) {
    int limit = Math.max(0, end - LONGEST);
    for (int i = end; i > limit; i--) {
      char c = text.at(i - 1);
      boolean spaced = i < end && Characters.isBlank(text.at(i));
      if (c == '\n' || (spaced && (c == '.' || c == ':' || c == ';'))) {
        return i;
      }
    }
    return limit;
  }

  private boolean isGuid(int from, int to) {
    return Guids.isGuid(text.compact(new Slice(from, to)));
  }
}
