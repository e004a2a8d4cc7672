package exodx.redaction;

import exodx.facts.Personal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows by the label in front of it that a value names somebody. */
final class Labels {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^[\\s>|*\u2022-]*+(?<label>\\p{L}[\\p{L}\\p{M}\\p{N} _.()/-]{0,40}?)[*]*[ \\t]*(?::{1,2}|=)[*]*[ \\t]+"
              + "(?<value>\\S[^\\r\\n]*+)$");
  private static final Pattern QUOTED =
      Pattern.compile(
          "[\"'](?<label>[\\p{L}_][\\p{L}\\p{M}\\p{N} _.-]{0,40})[\"']\\s*:\\s*\"(?<value>(?:\\\\.|[^\"\\\\])*+)\"");
  private static final Pattern INLINE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<label>[\\p{L}_][\\p{L}\\p{N}_-]{0,40})(?:=|:(?=\\S))[\"'\u201c]?"
              + "(?<value>[^\\s\"'\u201c\u201d,;&<>(){}|]++)");
  private static final Pattern OPTION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])-(?<label>\\p{L}{2,40})[ \\t:]+(?:\"(?<double>[^\"\\r\\n]*+)\"|'(?<single>[^'\\r\\n]*+)'"
              + "|(?<value>[^\\s\"'$|(){};-][^\\s\"'|(){};]*+))");
  private static final Pattern MARKUP =
      Pattern.compile(
          "N=\"(?<label>[\\p{L}_][\\p{L}\\p{N}_-]{0,60})\"[^>]*>(?<value>[^<\\r\\n]++)<");

  private final Names names;
  private final List<Pattern> personal;
  private final Map<String, Boolean> known = new HashMap<>();
  private final Pattern introduced;
  private final Pattern streets;

  Labels(Names names, Personal personal) {
    this.names = names;
    this.personal =
        personal.properties().stream()
            .map(one -> Pattern.compile(fold(one.replace("*", "\u0000")).replace("\u0000", ".*")))
            .toList();
    this.introduced =
        Pattern.compile(
            "(?iu)(?<!\\p{L})(?:"
                + alternatives(personal.introductions())
                + ")[ \\t,.:]+(?<value>(?:\\p{L}[\\p{L}\\p{M}'\u2019.-]{0,40}+[ \\t]{0,4}){1,3})");
    this.streets =
        Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{M}\\p{N}'\u2019-])(?:(?<front>\\d{1,5}\\p{L}?[ ,]+(?:[\\p{Lu}\\p{N}][\\p{L}\\p{M}\\p{N}'\u2019.-]{0,40}+[ ]+){1,4}?(?:"
                + alternatives(personal.streets())
                + ")(?!\\p{L}))|(?<back>\\p{L}[\\p{L}\\p{M}'\u2019-]{0,40}(?:[ -](?:\\p{L}[\\p{L}\\p{M}'\u2019-]{0,40}))?(?:"
                + alternatives(personal.streets())
                + ")\\.?[ ]+\\d{1,5}[ ]?\\p{L}?(?![\\p{L}\\p{N}])))");
  }

  private static String alternatives(List<String> words) {
    return words.isEmpty()
        ? "(?!)"
        : words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  private static String fold(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}\u0000]", "");
  }

  /** True when the value of a property or heading of this name is masked whole. */
  boolean isPersonal(String label) {
    return known.computeIfAbsent(
        fold(label), one -> personal.stream().anyMatch(each -> each.matcher(one).matches()));
  }

  /** Masks what stands behind a personal label. */
  void find(String text, Spans spans) {
    for (Pattern pattern : List.of(QUOTED, MARKUP, OPTION, LINE, INLINE)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        if (isPersonal(matcher.group("label"))
            && spans.isFree(matcher.start("label"), matcher.end("label"))) {
          String group = group(pattern, matcher);
          value(text, matcher.start(group), matcher.end(group), spans);
        }
      }
    }
    each(introduced, text, spans);
    streets(text, spans);
  }

  private static String group(Pattern pattern, Matcher matcher) {
    return pattern != OPTION || matcher.group("value") != null
        ? "value"
        : matcher.group("double") != null ? "double" : "single";
  }

  /** A value is one name, unless semicolons make a list of it or it has parts of a form. */
  private void value(String text, int from, int to, Spans spans) {
    if (!spans.isUntold(from, to)) {
      return;
    }
    boolean whole = spans.isFree(from, to);
    int start = from;
    while (start < to) {
      int end = text.indexOf(';', start);
      end = end < 0 || end > to ? to : end;
      for (int[] free : spans.free(start, end)) {
        String piece = text.substring(free[0], free[1]);
        if (whole || !names.saysAll(piece)) {
          names.learn(piece, whole);
          names.mask(text, free[0], free[1], spans);
        }
      }
      start = end + 1;
    }
  }

  /** Behind a greeting stand names, also in small letters, but ordinary words as well. */
  private void each(Pattern pattern, String text, Spans spans) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (!spans.isUntold(matcher.start(), matcher.end())) {
        continue;
      }
      Matcher word = Words.WORD.matcher(text).region(matcher.start("value"), matcher.end("value"));
      while (word.find() && !names.saysAll(word.group())) {
        if (spans.isFree(word.start(), word.end())) {
          names.learn(word.group());
          names.maskUnknown(text, word.start(), word.end(), spans);
        }
      }
    }
  }

  private void streets(String text, Spans spans) {
    Matcher matcher = streets.matcher(text);
    while (matcher.find()) {
      if (spans.isFree(matcher.start(), matcher.end())
          && spans.isUntold(matcher.start(), matcher.end())) {
        names.mask(text, matcher.start(), matcher.end(), spans);
      }
    }
  }
}
