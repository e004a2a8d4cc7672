package exodx.messages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a template and says what is wrong with it in the words of its author. */
final class TemplateParser {
  /** Fewer letters than this occur by chance in other sentences. */
  static final int FEWEST_LETTERS = 12;

  private final String id;
  private final String template;
  private final List<Literal> literals = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private List<Placeholder> placeholders = new ArrayList<>();
  private List<String> separators = new ArrayList<>();
  private String before = "";

  private TemplateParser(String id, String template) {
    this.id = id;
    this.template = template;
  }

  static TemplateShape parse(String id, String template) {
    return new TemplateParser(id, template).run();
  }

  private TemplateShape run() {
    int at = 0;
    while (true) {
      int open = template.indexOf('{', at);
      literal(at, open < 0 ? template.length() : open);
      if (open < 0) {
        break;
      }
      int close = template.indexOf('}', open);
      if (close < 0) {
        throw wrong("the brace is not closed", open);
      }
      placeholders.add(placeholder(open, close));
      at = close + 1;
    }
    gaps.add(Gap.of(before, placeholders, trimmedSeparators(), lastSeparator()));
    return checked(new TemplateShape(id, literals, gaps));
  }

  private void literal(int from, int to) {
    String text = template.substring(from, to);
    if (text.indexOf('}') >= 0) {
      throw wrong("a closing brace without an opening one", from + text.indexOf('}'));
    }
    SqueezedText letters = SqueezedText.of(Folding.fold(text));
    if (letters.length() == 0) {
      punctuation(text, from);
      return;
    }
    int first = firstLetter(text);
    separators.add(placeholders.isEmpty() ? "" : text.substring(0, first));
    gaps.add(Gap.of(before, placeholders, trimmedSeparators(), lastSeparator()));
    literals.add(new Literal(letters, literals.isEmpty() && !placeholders.isEmpty()));
    placeholders = new ArrayList<>();
    separators = new ArrayList<>();
    before = text.substring(lastLetterEnd(text));
  }

  private void punctuation(String text, int from) {
    if (placeholders.isEmpty()) {
      before = before + text;
    } else if (text.isEmpty() && from < template.length()) {
      throw wrong("two placeholders need some text between them", from);
    } else {
      separators.add(text);
    }
  }

  private List<String> trimmedSeparators() {
    int inner = Math.max(0, placeholders.size() - 1);
    return separators.subList(0, Math.min(inner, separators.size()));
  }

  private String lastSeparator() {
    return placeholders.isEmpty() || separators.size() < placeholders.size()
        ? ""
        : separators.get(placeholders.size() - 1);
  }

  private static int firstLetter(String text) {
    int i = 0;
    while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int lastLetterEnd(String text) {
    int i = text.length();
    while (i > 0 && !Character.isLetterOrDigit(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private Placeholder placeholder(int open, int close) {
    String content = template.substring(open + 1, close);
    int colon = content.indexOf(':');
    String name = (colon < 0 ? content : content.substring(0, colon)).strip();
    String type = colon < 0 ? "text" : content.substring(colon + 1).strip();
    if (name.isEmpty() || !name.chars().allMatch(c -> Characters.isToken((char) c))) {
      throw wrong("a placeholder needs a name of letters, digits, '_' or '-'", open);
    }
    if (!names.add(name)) {
      throw wrong("the placeholder name '" + name + "' is used twice", open);
    }
    return new Placeholder(
        name,
        Placeholder.Type.named(type)
            .orElseThrow(
                () ->
                    wrong(
                        "unknown placeholder type '"
                            + type
                            + "', known are "
                            + Placeholder.Type.spellings(),
                        open)));
  }

  private TemplateShape checked(TemplateShape shape) {
    if (shape.letters() == 0) {
      throw wrong("there is no literal text to recognise it by", 0);
    }
    if (shape.letters() < FEWEST_LETTERS) {
      throw wrong("its literal text needs at least " + FEWEST_LETTERS + " letters or digits", 0);
    }
    return shape;
  }

  private IllegalArgumentException wrong(String problem, int offset) {
    return new IllegalArgumentException(
        "Message template '" + id + "', column " + (offset + 1) + ": " + problem + ": " + template);
  }
}
