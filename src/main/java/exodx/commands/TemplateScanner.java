package exodx.commands;

import exodx.commands.Part.Fixed;
import exodx.commands.Part.Form;
import exodx.commands.Part.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a template apart, following the quotes of PowerShell.
 *
 * <p>Whatever would make it uncertain where a string begins or ends is refused rather than
 * followed: typographic quotes, here-strings, backtick escapes outside strings, sub-expressions
 * inside them.
 */
final class TemplateScanner {

  private static final Pattern SLOT =
      Pattern.compile("(?<![@$])\\{([A-Za-z][A-Za-z0-9.]*)(?::([a-z]+))?\\}");
  private static final Pattern NEARLY_SLOT = Pattern.compile("(?<![@$])\\{[A-Za-z][\\w.:-]*\\}");
  private static final Pattern BRACED_VARIABLE = Pattern.compile("\\$\\{[^{}\"'`\\n]+\\}");

  private final String text;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder skeleton = new StringBuilder();

  /** Where the fixed text that is not yet a part begins. */
  private int from;

  /** The next character to look at. */
  private int at;

  private TemplateScanner(String text) {
    this.text = text;
  }

  /**
   * Takes a template apart.
   *
   * @throws IllegalArgumentException when the template cannot be filled safely
   */
  static Scanned scan(String text) {
    TemplateText.check(text);
    TemplateScanner scanner = new TemplateScanner(text);
    while (scanner.at < text.length()) {
      scanner.code();
    }
    scanner.endFixed();
    scanner.at = 0;
    scanner.require(Brackets.match(scanner.skeleton.toString()), "its brackets do not match");
    scanner.require(
        !Placement.runsText(scanner.skeleton.toString()),
        "a template cannot make code of text, as Invoke-Expression or [scriptblock] does");
    return new Scanned(scanner.parts, scanner.skeleton.toString());
  }

  private void code() {
    char c = text.charAt(at);
    switch (c) {
      case '\'' -> singleQuoted();
      case '"' -> doubleQuoted();
      case '{' -> brace();
      case '#' -> comment();
      case '`' -> {
        require(text.startsWith("`\n", at), "a backtick outside quotes must end its line");
        copy(2);
      }
      case '$' -> copy(text.startsWith("${", at) ? bracedVariable() : 1);
      case '@' -> {
        require(!isQuote(at + 1), "a here-string cannot be used in a template");
        copy(text.startsWith("@{", at) ? 2 : 1);
      }
      default -> {
        require(!text.startsWith("--%", at), "the stop-parsing token --% cannot be used");
        copy(1);
      }
    }
  }

  private void brace() {
    Optional<Slot> slot = slotHere();
    if (slot.isEmpty()) {
      require(
          !lookingAt(NEARLY_SLOT).lookingAt(),
          "this is nearly a placeholder; a script block needs blanks inside its braces");
      copy(1);
      return;
    }
    int end = lookingAtEnd(SLOT);
    judge(slot.get(), Placement.outside(slot.get(), skeleton.toString(), text.substring(end)));
    skeleton.append(slot.get().form() == Form.NUMBER ? "0" : "''");
    add(slot.get(), end);
  }

  private void singleQuoted() {
    int start = at;
    do {
      at = text.indexOf('\'', at + 1);
      if (at < 0) {
        at = start;
        throw refusal("a single-quoted string is not closed");
      }
      at++;
    } while (at < text.length() && text.charAt(at) == '\'');
    Matcher slot = SLOT.matcher(text).region(start, at);
    if (slot.find()) {
      at = slot.start();
      throw refusal("the placeholder " + slot.group() + " brings its own quotes; remove these");
    }
    skeleton.append("''");
  }

  private void doubleQuoted() {
    int start = at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' && !text.startsWith("\"\"", at)) {
        at++;
        skeleton.append("''");
        return;
      }
      require(!text.startsWith("$(", at), "$( ) cannot be used inside a double-quoted string");
      Optional<Slot> slot = slotHere();
      if (slot.isPresent()) {
        int end = lookingAtEnd(SLOT);
        String before = text.substring(start, at);
        String opening = text.substring(0, start);
        judge(slot.get(), Placement.inside(slot.get(), opening, before, text.substring(end)));
        add(slot.get(), end);
      } else {
        at += c == '"' || c == '`' ? 2 : text.startsWith("${", at) ? bracedVariable() : 1;
      }
    }
    at = start;
    throw refusal("a double-quoted string is not closed");
  }

  private void comment() {
    int line = text.lastIndexOf('\n', at) + 1;
    require(text.substring(line, at).isBlank(), "a comment must have a line of its own");
    int start = at;
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
    require(!SLOT.matcher(text).region(start, at).find(), "a comment cannot contain a placeholder");
  }

  private int bracedVariable() {
    require(lookingAt(BRACED_VARIABLE).lookingAt(), "a variable ${...} is not closed, or quoted");
    return lookingAtEnd(BRACED_VARIABLE) - at;
  }

  private Optional<Slot> slotHere() {
    Matcher slot = lookingAt(SLOT);
    if (!slot.lookingAt()) {
      return Optional.empty();
    }
    String word = slot.group(2);
    Optional<Form> form = word == null ? Optional.of(Form.LITERAL) : Form.of(word);
    require(form.isPresent(), "the placeholder " + slot.group() + " has an unknown type");
    return form.map(known -> new Slot(slot.group(1), known));
  }

  private Matcher lookingAt(Pattern pattern) {
    return pattern.matcher(text).useTransparentBounds(true).region(at, text.length());
  }

  private int lookingAtEnd(Pattern pattern) {
    Matcher matcher = lookingAt(pattern);
    return matcher.lookingAt() ? matcher.end() : at;
  }

  private boolean isQuote(int index) {
    return index < text.length() && (text.charAt(index) == '\'' || text.charAt(index) == '"');
  }

  private void copy(int length) {
    skeleton.append(text, at, at + length);
    at += length;
  }

  private void add(Slot slot, int end) {
    endFixed();
    parts.add(slot);
    at = end;
    from = end;
  }

  private void endFixed() {
    if (from < at) {
      parts.add(new Fixed(text.substring(from, at)));
    }
  }

  private void judge(Slot slot, Optional<String> problem) {
    problem.ifPresent(
        what -> {
          throw refusal("the placeholder " + slot.written() + " " + what);
        });
  }

  private void require(boolean condition, String otherwise) {
    if (!condition) {
      throw refusal(otherwise);
    }
  }

  private IllegalArgumentException refusal(String what) {
    return TemplateText.refusal(text, at, what);
  }
}
