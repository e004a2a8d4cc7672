package exodx.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays out rule files and their YAML files alike. Only blanks change, and long texts of annotations
 * go on in the next line: what is said, comments and the breaks inside of a statement stay. What is
 * laid out already stays as it is.
 */
public final class Formatter {
  private static final Pattern OUTER =
      Pattern.compile(
          "(rule|declare|end|when|then|package|import|query|function|global)\\b.*|//.*");
  private static final Pattern BLOCK = Pattern.compile(".*[:-] +[|>][-+0-9]*\\s*");
  private static final Pattern FIELD = Pattern.compile("[a-z]\\w* *:.*");

  /** A line with one text of an annotation; a source is one text, so that its parts are found. */
  private static final Pattern TEXT =
      Pattern.compile("(\\s*(?:@(?!source)\\w+\\(\\{?)?)\"((?:[^\"\\\\]|\\\\.)*)\"([,)}]*)");

  private static final int LONGEST = 120;
  private static final int SHORTEST = 20;

  private Formatter() {}

  /**
   * Returns a file as it should be laid out.
   *
   * @param path its name tells what it is
   */
  public static String format(String path, String text) {
    String plain = text.replace("\r\n", "\n").replace('\r', '\n');
    return path.endsWith(".drl")
        ? String.join("\n", wrapped(once(rules(plain)))) + "\n"
        : String.join("\n", words(plain)).stripTrailing() + "\n";
  }

  /** One blank line at most, none at the end. */
  private static List<String> once(List<String> lines) {
    List<String> kept = new ArrayList<>();
    for (String line : lines) {
      boolean blank = line.isBlank();
      if (!blank || (!kept.isEmpty() && !kept.get(kept.size() - 1).isEmpty())) {
        kept.add(line);
      }
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).isEmpty()) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  /** A text of an annotation that is too long for a line goes on in the next one. */
  private static List<String> wrapped(List<String> lines) {
    List<String> all = new ArrayList<>();
    boolean annotation = false;
    for (String line : lines) {
      String said = line.strip();
      annotation = said.startsWith("@") || (annotation && said.startsWith("\""));
      Matcher text = TEXT.matcher(line);
      if (annotation && line.length() > LONGEST && text.matches()) {
        wrap(all, text.group(1), text.group(2), text.group(3));
      } else {
        all.add(line);
      }
    }
    return all;
  }

  private static void wrap(List<String> lines, String before, String text, String behind) {
    String indent = " ".repeat(before.length() - before.stripLeading().length() + 4);
    String head = before;
    String rest = text;
    while (head.length() + rest.length() + behind.length() + 2 > LONGEST) {
      int blank = rest.lastIndexOf(' ', LONGEST - head.length() - " \"\" +".length());
      if (blank < SHORTEST) {
        break;
      }
      lines.add(head + '"' + rest.substring(0, blank + 1) + "\" +");
      rest = rest.substring(blank + 1);
      head = indent;
    }
    lines.add(head + '"' + rest + '"' + behind);
  }

  /** Blanks inside of a text that stands on several lines belong to the text. */
  private static List<String> words(String text) {
    List<String> lines = new ArrayList<>();
    int block = -1;
    for (String line : text.lines().toList()) {
      int own = line.length() - line.stripLeading().length();
      boolean inside = block >= 0 && (line.isBlank() || own > block);
      lines.add(inside ? line : line.stripTrailing());
      if (!inside) {
        block = BLOCK.matcher(line).matches() ? own : -1;
      }
    }
    return lines;
  }

  private static List<String> rules(String text) {
    List<String> lines = new ArrayList<>();
    int depth = 0;
    boolean declared = false;
    boolean field = false;
    int shift = 0;
    boolean comment = false;
    for (String each : text.lines().toList()) {
      String line = each.replace("\t", "  ").stripTrailing();
      String said = line.strip();
      if (comment || said.startsWith("/*")) {
        comment = !said.contains("*/");
        lines.add(line);
        continue;
      }
      if (said.isEmpty()) {
        lines.add("");
        continue;
      }
      int own = line.length() - line.stripLeading().length();
      if (depth > 0) { // a statement goes on: it moves with its first line
        lines.add(" ".repeat(Math.max(0, own + shift)) + said);
      } else {
        boolean outer = OUTER.matcher(said).matches() && !(said.startsWith("//") && own > 0);
        if (said.startsWith("declare") || said.startsWith("rule")) {
          declared = said.startsWith("declare");
          field = false;
          gap(lines);
        }
        boolean isField = declared && FIELD.matcher(said).matches();
        field |= isField;
        boolean beside = said.startsWith("//") && own == 2; // of the next field
        int wanted = outer ? 0 : declared && field && !isField && !beside ? 4 : 2;
        shift = wanted - own;
        lines.add(" ".repeat(wanted) + said);
        declared &= !said.equals("end");
      }
      depth = Math.max(0, depth + brackets(said));
    }
    return lines;
  }

  /** A rule or declaration stands apart from what is above it, with its comment. */
  private static void gap(List<String> lines) {
    int at = lines.size();
    while (at > 0 && lines.get(at - 1).startsWith("//")) {
      at--;
    }
    if (at > 0 && !lines.get(at - 1).isEmpty()) {
      lines.add(at, "");
    }
  }

  private static int brackets(String line) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && line.startsWith("//", i)) {
        break;
      } else if (!quoted) {
        depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      }
    }
    return depth;
  }
}
