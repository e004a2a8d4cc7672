package exodx.messages;

/** Reads the value of one placeholder from the stretch of text that belongs to it. */
final class ValueReader {
  /**
   * A value read from a stretch of text.
   *
   * @param slice where it stands
   * @param raw its text
   * @param form how far it can be trusted
   */
  record Value(Slice slice, String raw, Form form) {
    static Value absent(int at) {
      return new Value(new Slice(at, at), "", Form.ABSENT);
    }
  }

  private final FoldedText text;

  ValueReader(FoldedText text) {
    this.text = text;
  }

  /** Reads a value; before and after are the punctuation that the template has beside it. */
  Value read(Placeholder.Type type, Slice slice, String before, String after) {
    Trimmed trimmed = Trimmed.of(text, slice, before, after);
    if (trimmed.slice().isEmpty()) {
      return Value.absent(Math.min(trimmed.slice().from(), slice.to()));
    }
    return switch (type) {
      case GUID -> guid(trimmed);
      case WORD -> word(trimmed);
      case NUMBER -> number(trimmed);
      case TEXT -> text(trimmed);
    };
  }

  private Value guid(Trimmed trimmed) {
    Slice slice = Guids.single(text, trimmed.slice());
    String folded = text.folded(slice);
    String compact = text.compact(slice);
    if (Guids.isWrapped(compact)) {
      return new Value(slice, compact, Form.ofGuid(compact, trimmed.bracketed()));
    }
    return new Value(slice, folded, Form.ofGuid(folded, trimmed.bracketed()));
  }

  private Value word(Trimmed trimmed) {
    if (Tokens.isWrapped(text, trimmed.slice()) && isQuoted(trimmed.slice())) {
      String joined = text.compact(trimmed.slice());
      return new Value(trimmed.slice(), joined, Form.ofText(joined, trimmed.bracketed()));
    }
    Slice token = Tokens.first(text, trimmed.slice());
    boolean whole = trimmed.bracketed() || token.isEmpty();
    Slice slice = whole ? trimmed.slice() : token;
    String raw = text.folded(slice);
    return new Value(slice, raw, Form.ofText(raw, trimmed.bracketed()));
  }

  /** Inside quotes a blank can only come from a wrap, because a word has none. */
  private boolean isQuoted(Slice slice) {
    return slice.from() > 0
        && slice.to() < text.length()
        && isQuotation(text.at(slice.from() - 1))
        && isQuotation(text.at(slice.to()));
  }

  private static boolean isQuotation(char c) {
    return Characters.isQuote(c) || c == '*';
  }

  private Value number(Trimmed trimmed) {
    Slice digits = Tokens.firstNumber(text, trimmed.slice());
    if (!digits.isEmpty() && !trimmed.bracketed()) {
      return new Value(digits, text.compact(digits), Form.WELL_FORMED);
    }
    String raw = text.folded(trimmed.slice());
    Form form = Form.ofText(raw, trimmed.bracketed());
    return new Value(trimmed.slice(), raw, form == Form.WELL_FORMED ? Form.MALFORMED : form);
  }

  private Value text(Trimmed trimmed) {
    String raw = text.pasted(trimmed.slice());
    Form form = Form.ofText(text.folded(trimmed.slice()), trimmed.bracketed());
    return new Value(trimmed.slice(), raw, form);
  }
}
