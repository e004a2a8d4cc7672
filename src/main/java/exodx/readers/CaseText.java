package exodx.readers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All texts of a case together, for clues that look at what stands around an object. */
final class CaseText {
  private static final Pattern GUID =
      Pattern.compile("(?<![0-9a-f-])" + Glob.GUID + "(?![0-9a-f-])");

  private final String folded;
  private final Set<String> sentenceGuids = new HashSet<>();
  private final Map<String, Boolean> answers = new HashMap<>();

  CaseText(List<ObjectFinder> finders, List<Paste> pastes) {
    StringBuilder all = new StringBuilder();
    for (Paste paste : pastes) {
      all.append(paste.text()).append('\n');
    }
    folded = all.toString().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    for (int i = 0; i < pastes.size(); i++) {
      free(pastes.get(i), finders.get(i));
    }
  }

  /** Identifiers in sentences and commands, not those that are values of an object themselves. */
  private void free(Paste paste, ObjectFinder finder) {
    boolean[] taken = new boolean[paste.size() + 2];
    for (Block block : finder.blocks()) {
      for (int line = block.first(); line < block.next() && line < taken.length; line++) {
        taken[line] = true;
      }
    }
    for (int line = 1; line <= paste.size(); line++) {
      if (!taken[line]) {
        add(paste.line(line));
      }
    }
    for (PrintedObject object : finder.objects()) {
      add(object.around().command());
      for (Printed value : object.properties().values()) {
        if (value.text().length() > 50 && value.text().chars().filter(c -> c == ' ').count() > 3) {
          add(value.text());
        }
      }
    }
  }

  private void add(String text) {
    Matcher matcher = GUID.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      sentenceGuids.add(matcher.group());
    }
  }

  boolean names(String guid) {
    return sentenceGuids.contains(guid.toLowerCase(Locale.ROOT));
  }

  boolean fulfils(String pattern) {
    return pattern.startsWith("!")
        ? !fulfils(pattern.substring(1))
        : answers.computeIfAbsent(pattern, this::search);
  }

  private boolean search(String pattern) {
    for (String one : pattern.toLowerCase(Locale.ROOT).split("\\|", -1)) {
      String inner = one.length() > 2 ? one.substring(1, one.length() - 1) : one;
      boolean found =
          (one.startsWith("*")
                  && one.endsWith("*")
                  && inner.indexOf('*') < 0
                  && one.indexOf('?') < 0)
              ? folded.contains(inner)
              : Glob.matches(one, folded);
      if (found) {
        return true;
      }
    }
    return false;
  }
}
