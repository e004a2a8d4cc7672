package exodx.readers;

import exodx.facts.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a command line asks for.
 *
 * @param cmdlet its first cmdlet; empty when it has none
 * @param parameters what that is given, by parameter; a switch has the value {@code True}
 * @param names what names the one object that is asked for: none when it asks for several
 * @param pipe what its output goes to, without blanks: a cmdlet, or a member such as {@code
 *     ).Count}; empty when it is printed
 */
record Asked(String cmdlet, Map<String, String> parameters, List<String> names, String pipe) {
  static final Asked NOTHING = new Asked("", Map.of(), List.of(), "");

  private static final int LONGEST = 4000;
  private static final String IDENTITY = "Identity";
  private static final Pattern CMDLET = Pattern.compile("(?i)[a-z]{2,20}-[a-z]{2,60}");
  private static final Pattern NO_OBJECT =
      Pattern.compile(
          "(?i)(?:Import|Export|Connect|Disconnect|Write|Out|ConvertFrom|Start|Stop)-.*");
  private static final Pattern TOKEN =
      Pattern.compile("'((?:[^']|''){0,300})'|\"([^\"]{0,300})\"|([|;()])|([^\\s'\"|;()]{1,300})");
  private static final Pattern FILTERED =
      Pattern.compile("(?i)-eq\\s+(?:'+([^'}]{1,200})'+|\"([^\"}]{1,200})\"|([^\\s'\"}]{1,200}))");
  private static final Pattern ADDRESSED = Pattern.compile("https?://\\S+?/users/([^/?\\s]+)\\S*");
  private static final Pattern NO_NAME = Pattern.compile(".*[*<>\\[\\]{}$%?,].*");

  /** A word of a command line. */
  private record Token(String text, boolean mark, boolean quoted) {}

  static Asked of(String command, Evidence evidence) {
    if (command.length() > LONGEST) {
      return NOTHING;
    }
    Matcher address = ADDRESSED.matcher(command);
    if (address.find()) {
      return new Asked("", Map.of(), named(List.of(address.group(1))), "");
    }
    List<Asked> all = new ArrayList<>();
    List<Token> segment = new ArrayList<>();
    for (Token token : tokens(command)) {
      if (token.mark() && token.text().equals(";")) {
        add(all, segment, evidence);
        segment = new ArrayList<>();
      } else {
        segment.add(token);
      }
    }
    add(all, segment, evidence);
    if (all.size() != 1) {
      return NOTHING;
    }
    return all.get(0);
  }

  private static List<Token> tokens(String command) {
    return TOKEN.matcher(command).results().limit(200).map(Asked::token).toList();
  }

  private static Token token(MatchResult found) {
    if (found.group(3) != null) {
      return new Token(found.group(3), true, false);
    }
    if (found.group(4) != null) {
      return new Token(found.group(4), false, false);
    }
    String quoted = found.group(1) != null ? found.group(1).replace("''", "'") : found.group(2);
    return new Token(quoted, false, true);
  }

  private static void add(List<Asked> all, List<Token> segment, Evidence evidence) {
    for (int i = 0; i < segment.size(); i++) {
      Token token = segment.get(i);
      if (!token.quoted()
          && CMDLET.matcher(token.text()).matches()
          && !NO_OBJECT.matcher(token.text()).matches()) {
        all.add(command(segment, i, evidence));
        return;
      }
    }
  }

  private static Asked command(List<Token> segment, int at, Evidence evidence) {
    Map<String, String> parameters = new LinkedHashMap<>();
    String name = "";
    int depth = 0;
    String pipe = "";
    for (int i = at + 1; i < segment.size(); i++) {
      Token token = segment.get(i);
      if (token.mark()) {
        depth += token.text().equals("(") ? 1 : token.text().equals(")") ? -1 : 0;
        if (depth < 0 || (depth == 0 && token.text().equals("|"))) {
          pipe = pipe(segment.subList(depth < 0 ? i : i + 1, segment.size()));
          break;
        }
        name = depth == 0 ? "" : name;
      } else if (depth == 0 && !token.quoted() && token.text().matches("-[A-Za-z]\\w*:?")) {
        name = token.text().substring(1).replace(":", "");
        parameters.put(name, "True");
        name = isSwitch(name, evidence) ? "" : name;
      } else if (depth == 0) { // what is worked out first is not known here
        String key = name.isEmpty() ? IDENTITY : name;
        parameters.merge(
            key, token.text(), (old, more) -> old.equals("True") ? more : old + "," + more);
        name = "";
      }
    }
    if (!parameters.containsKey(IDENTITY)) {
      piped(segment.subList(0, at), parameters);
    }
    List<String> names = new ArrayList<>();
    parameters.forEach(
        (parameter, value) -> {
          if (evidence.asked().stream().anyMatch(parameter::equalsIgnoreCase)) {
            names.add(value);
          } else if (parameter.toLowerCase(Locale.ROOT).endsWith("filter")) {
            FILTERED
                .matcher(value)
                .results()
                .map(
                    m ->
                        m.group(1) != null
                            ? m.group(1)
                            : m.group(2) != null ? m.group(2) : m.group(3))
                .forEach(names::add);
          }
        });
    return new Asked(segment.get(at).text(), parameters, named(names), pipe);
  }

  private static String pipe(List<Token> behind) {
    return behind.stream()
        .takeWhile(token -> !token.mark() || !token.text().equals("|"))
        .map(Token::text)
        .collect(Collectors.joining());
  }

  /** One text in front of the pipe is what the command is asked for. */
  private static void piped(List<Token> before, Map<String, String> parameters) {
    List<Token> texts = before.stream().filter(Token::quoted).toList();
    if (texts.size() == 1 && before.size() == 2 && before.get(1).text().equals("|")) {
      parameters.put(IDENTITY, texts.get(0).text());
    }
  }

  private static boolean isSwitch(String name, Evidence evidence) {
    for (String one : evidence.switches()) {
      boolean begins = one.endsWith("*");
      String text = begins ? one.substring(0, one.length() - 1) : one;
      if (begins
          ? name.regionMatches(true, 0, text, 0, text.length())
          : name.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }

  /** Several names, patterns and variables name nobody. */
  private static List<String> named(List<String> names) {
    List<String> one = names.stream().map(String::strip).distinct().toList();
    boolean clear =
        one.size() == 1 && !one.get(0).isEmpty() && !NO_NAME.matcher(one.get(0)).matches();
    return clear ? one : List.of();
  }
}
