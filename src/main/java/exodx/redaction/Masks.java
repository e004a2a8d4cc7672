package exodx.redaction;

import exodx.commands.MaskedValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The masks of one case. The same value of the same kind gets the same mask, numbered in the order
 * of appearance; case makes no difference.
 */
final class Masks {
  /** Everything that is a mask already, so that masking twice is masking once. */
  static final Pattern MASK = MaskedValue.FORM;

  private static final Pattern NUMBERED =
      Pattern.compile("(name|account|path|phone|number|ip|sid|user|host|org)-(\\d{1,8})");
  private static final Pattern NUMBERED_GUID =
      Pattern.compile("(\\d{8})-?0000-?4000-?8000-?\\d{12}");

  /** What a mask stands for. */
  enum Kind {
    NAME("name-%d"),
    ACCOUNT("account-%d"),
    PATH("path-%d"),
    PHONE("phone-%d"),
    NUMBER("number-%d"),
    IP("ip-%d"),
    SID("sid-%d"),
    USER("user-%d@masked.example"),
    HOST("host-%d.masked.example"),
    ORG("org-%d.masked.example"),
    ORG_MAIL("org-%d.mail.masked.example"),
    GUID("%1$08d-0000-4000-8000-%1$012d"),
    BROKEN_GUID("%d");

    private final String form;

    Kind(String form) {
      this.form = form;
    }

    /** The kind that shares its numbers. */
    private Kind counted() {
      return this == ORG_MAIL ? ORG : this;
    }

    private String prefix() {
      return form.substring(0, Math.max(0, form.indexOf('-')));
    }
  }

  private final Map<Kind, Map<String, Integer>> numbers = new HashMap<>();
  private final Map<Kind, Integer> last = new HashMap<>();
  private final Map<String, Set<Integer>> taken = new HashMap<>();

  /** Leaves out the numbers of masks that a text already holds. */
  void skipThoseIn(String text) {
    Matcher matcher = NUMBERED.matcher(text);
    while (matcher.find()) {
      take(matcher.group(1), matcher.group(2));
    }
    Matcher guids = NUMBERED_GUID.matcher(text);
    while (guids.find()) {
      take("%1$08d", guids.group(1));
    }
  }

  private void take(String prefix, String number) {
    taken.computeIfAbsent(prefix, each -> new HashSet<>()).add(Integer.valueOf(number));
  }

  /** Returns the mask of a value. */
  String of(Kind kind, String value) {
    Kind counted = kind.counted();
    int number =
        numbers
            .computeIfAbsent(counted, each -> new HashMap<>())
            .computeIfAbsent(value.toLowerCase(Locale.ROOT), each -> next(counted));
    return String.format(Locale.ROOT, kind.form, number);
  }

  private int next(Kind kind) {
    Set<Integer> skipped = taken.getOrDefault(kind.prefix(), Set.of());
    int number = last.getOrDefault(kind, 0) + 1;
    while (skipped.contains(number)) {
      number++;
    }
    last.put(kind, number);
    return number;
  }
}
