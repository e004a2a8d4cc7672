package exodx.redaction;

import exodx.facts.Personal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds addresses, hosts, directory names, paths, accounts, numbers: what has a form of its own.
 */
final class Places {
  private static final String L = "[\\p{L}\\p{M}\\p{N}]";

  private static final String OPENING = "\"'\u201c\u2018\u201e\u00ab";
  private static final String CLOSING = "\"'\u201d\u2019\u201c\u00bb";

  private static final Pattern LEGACY =
      Pattern.compile("(?i)/(?:o|ou|cn)=(?<value>[^/,;\"'\u201c\u201d\\r\\n}|<>]++)");
  private static final Pattern DN =
      Pattern.compile(
          "(?i)(?<!"
              + L
              + ")(?:(?:CN|OU|O|UID)=(?<value>(?:\\\\+.|[^,;\"\\\\\\r\\n}|<>/])++)"
              + "|DC=(?<domain>[\\p{L}\\p{M}\\p{N}_-]++))");

  private static final Pattern URL =
      Pattern.compile(
          "(?i)(?<scheme>[a-z][a-z0-9+.-]{1,12}://)(?<host>[^\\s\"'<>(){}\\[\\]/?#\\\\|]++)"
              + "(?<rest>[^\\s\"'<>(){}\\[\\]|]*+)");
  private static final Pattern HOST =
      Pattern.compile(
          "(?<!" + L + "|[_.-])[\\p{L}\\p{M}\\p{N}_-]++(?:\\.[\\p{L}\\p{M}\\p{N}_-]++)++");
  private static final Pattern SEGMENTS =
      Pattern.compile(
          "(?:\\\\?/[^/\\s\"'\u2018\u2019\u201c\u201d,;<>(){}|\\\\]++"
              + "(?:[ ][\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}][^/\\s\"'\u2018\u2019\u201c\u201d,;<>(){}|\\\\]*+)*+)++");
  private static final Pattern ORGANISATION =
      Pattern.compile("(?i)([\\p{L}\\p{M}\\p{N}-]+)(\\.mail)?\\.onmicrosoft\\.[a-z.]+");

  private static final Pattern USERS =
      Pattern.compile(
          "(?i)(?:[\\\\/](?:users|home|profiles|benutzer|utilisateurs|usuarios)[\\\\/]{1,4})"
              + "(?<value>[^\\\\/\"'<>|:*?\\r\\n,;]++)(?=[\\\\/\"'<>|:*?\\r\\n,;]|$)");
  private static final Pattern DRIVE =
      Pattern.compile(
          "(?<!"
              + L
              + ")[A-Za-z]:\\\\{1,2}[^\\s\"'<>|*?,;]++|(?<!\\\\)\\\\{2,4}"
              + L
              + "[\\p{L}\\p{M}\\p{N}._$-]*+\\\\{1,2}[^\\s\"'<>|*?,;]++");
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?<!"
              + L
              + "|[\\\\/:.$@-])(?<domain>\\p{L}[\\p{L}\\p{M}\\p{N}-]{0,14}+)(?<slash>\\\\{1,2})"
              + "(?<user>(?:"
              + L
              + "|[_$])[\\p{L}\\p{M}\\p{N}._$-]{0,63}+)(?![\\\\@])");
  private static final Pattern BLOB =
      Pattern.compile(
          "(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{20,}+={1,2}|(?<=:: )[A-Za-z0-9+/]{4,}+={0,2}");

  private final Masks masks;
  private final Names names;
  private final Personal personal;
  private final Set<String> kept;
  private final Addresses addresses;
  private final Numbers numbers;

  Places(Masks masks, Names names, Personal personal) {
    this.masks = masks;
    this.names = names;
    this.numbers = new Numbers(masks);
    this.addresses = new Addresses(masks, names);
    this.personal = personal;
    this.kept = personal.kept().stream().map(Words::fold).collect(Collectors.toSet());
  }

  /** Settles what is found, the kinds that can hold others first. */
  void find(String text, Spans spans) {
    urls(text, spans);
    addresses.find(text, spans);
    parts(LEGACY, text, spans);
    parts(DN, text, spans);
    numbers.addresses(text, spans);
    accounts(text, spans);
    hosts(text, spans);
    parts(USERS, text, spans);
    paths(text, spans);
    spans.maskEach(BLOB, found -> true, written -> masks.of(Masks.Kind.NAME, written));
    numbers.phones(spans);
  }

  /** Masks the parts of directory names, except for those that every organisation has. */
  private void parts(Pattern pattern, String text, Spans spans) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      boolean domain = pattern == DN && matcher.group("domain") != null;
      int from = matcher.start(domain ? "domain" : "value");
      int to = matcher.end(domain ? "domain" : "value");
      while (to > from
          && " \t.)]".indexOf(text.charAt(to - 1)) >= 0
          && !kept.contains(Words.fold(text.substring(from, to)))) {
        to--;
      }
      String value = text.substring(from, to);
      spans.keep(matcher.start(), from);
      if (kept.contains(Words.fold(value.strip()))) {
        spans.keep(from, to);
      } else if (!value.isBlank()) {
        names.learn(value);
        pieces(text, from, to, spans);
      }
    }
  }

  /** Masks what is free of a part as names. */
  private void pieces(String text, int from, int to, Spans spans) {
    for (int[] free : spans.free(from, to)) {
      names.mask(text, free[0], free[1], spans);
    }
  }

  private void urls(String text, Spans spans) {
    Matcher url = URL.matcher(text);
    while (url.find()) {
      int end = url.end();
      while (end > url.end("host") && ".,;:!".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      String host = url.group("host");
      boolean common = isCommon(host);
      if (!spans.isFree(url.start(), end)
          || (common && names.isSaid(text.substring(url.start(), end)))) {
        spans.keep(url.start(), end);
        continue;
      }
      if (common || Masks.MASK.matcher(host).matches()) {
        spans.keep(url.start("scheme"), url.end("host"));
      } else {
        spans.keep(url.start("scheme"), url.end("scheme"));
        host(text, url.start("host"), url.end("host"), spans);
      }
      int rest = Math.min(end, url.end("host") + 1);
      if (rest < end) {
        String path = text.substring(rest, end);
        names.learnPath(path);
        spans.keep(url.end("host"), rest);
        if (Masks.MASK.matcher(path).matches()) {
          spans.keep(rest, end);
        }
        spans.mask(rest, end, () -> masks.of(Masks.Kind.PATH, path));
      }
    }
  }

  private void hosts(String text, Spans spans) {
    Matcher matcher = HOST.matcher(text);
    while (matcher.find()) {
      int end = Addresses.domainEnd(text, matcher.start(), spans.freeTo(matcher.start()));
      if (end <= matcher.start() || !spans.isFree(matcher.start(), end)) {
        continue;
      }
      String host = text.substring(matcher.start(), end);
      boolean path = SEGMENTS.matcher(text).region(end, text.length()).lookingAt();
      if (isCommon(host) || (!path && names.saysAll(host))) {
        continue;
      }
      if (path) {
        int to = pathEnd(text, matcher.start(), end);
        String written = text.substring(matcher.start(), to);
        names.learnHost(host);
        names.learnPath(text.substring(end, to));
        spans.mask(
            matcher.start(), to, () -> masks.of(Masks.Kind.PATH, written.replace("\\/", "/")));
      } else {
        host(text, matcher.start(), end, spans);
      }
    }
  }

  /** A quoted path ends with its quotes, another one where its words no longer look like names. */
  private static int pathEnd(String text, int start, int end) {
    Matcher segments = SEGMENTS.matcher(text).region(end, text.length());
    int to = segments.lookingAt() ? segments.end() : end;
    int quote = start == 0 ? -1 : OPENING.indexOf(text.charAt(start - 1));
    if (quote < 0) {
      return to;
    }
    for (int i = end; i < text.length() && i < end + 400; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        return to;
      }
      boolean inside =
          c == '\'' && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
      if (c == CLOSING.charAt(quote) && !inside) {
        return i > 0 && text.charAt(i - 1) == '\\' ? i - 1 : i;
      }
    }
    return to;
  }

  private void host(String text, int from, int to, Spans spans) {
    String host = text.substring(from, to);
    Matcher own = ORGANISATION.matcher(host);
    names.learnHost(host);
    if (own.matches()) {
      String name = own.group(1);
      boolean mail = own.group(2) != null;
      spans.mask(from, to, () -> masks.of(mail ? Masks.Kind.ORG_MAIL : Masks.Kind.ORG, name));
    } else {
      spans.mask(from, to, () -> masks.of(Masks.Kind.HOST, host));
    }
  }

  private boolean isCommon(String host) {
    String folded = host.toLowerCase(Locale.ROOT).replaceAll(":\\d+$", "");
    return personal.hosts().stream()
        .anyMatch(
            one -> one.startsWith("*.") ? folded.endsWith(one.substring(1)) : folded.equals(one));
  }

  private void accounts(String text, Spans spans) {
    Matcher matcher = ACCOUNT.matcher(text);
    while (matcher.find()) {
      if (spans.isFree(matcher.start(), matcher.end())
          && (matcher.group("slash").length() == 2 || isAccount(matcher))) {
        String user = matcher.group("user").replaceAll("[.]+$", "");
        String account = matcher.group("domain") + "\\" + user;
        names.learn(matcher.group("domain"));
        names.learn(user);
        spans.mask(
            matcher.start(),
            matcher.start("user") + user.length(),
            () -> masks.of(Masks.Kind.ACCOUNT, account));
      }
    }
  }

  /** In {@code sync\nsecond} the letter after the backslash is more likely part of an escape. */
  private static boolean isAccount(Matcher matcher) {
    String domain = matcher.group("domain");
    boolean capitals = domain.length() > 1 && domain.equals(domain.toUpperCase(Locale.ROOT));
    return capitals || "nrtbfuxe0av".indexOf(matcher.group("user").charAt(0)) < 0;
  }

  private void paths(String text, Spans spans) {
    Matcher path = DRIVE.matcher(text);
    while (path.find()) {
      for (int[] free : spans.free(path.start(), path.end())) {
        names.maskUnknown(text, free[0], free[1], spans);
      }
    }
  }
}
