package exodx.redaction;

import exodx.facts.Personal;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds addresses, hosts, directory names, paths, accounts, numbers: what has a form of its own.
 */
final class Places {
  private static final String L = "[\\p{L}\\p{M}\\p{N}]";

  private static final Pattern AT =
      Pattern.compile(
          "(?i)@|\uff20|%40|\\\\u0040|&#64;|&#x40;|&commat;|[ \\t]?[(\\[{][ ]?(?:at|\u00e4t)[ ]?[)\\]}][ \\t]?");
  private static final String OPENING = "\"'\u201c\u2018\u201e\u00ab";
  private static final String CLOSING = "\"'\u201d\u2019\u201c\u00bb";
  private static final Pattern FIRST =
      Pattern.compile("[\\p{L}\\p{N}_]|\\\\u00[c-fC-F][0-9a-fA-F]|%[C-Fc-f]");
  private static final Pattern ESCAPED = Pattern.compile("\\\\u[0-9A-Fa-f]{4}");
  private static final Pattern LAST_LABEL = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}-]*");

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
  private static final Pattern TENANT =
      Pattern.compile("(?i)([\\p{L}\\p{M}\\p{N}-]+)(\\.mail)?\\.onmicrosoft\\.[a-z.]+");

  private static final Pattern IP4 =
      Pattern.compile("(?<![\\p{L}\\p{N}.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\p{L}\\p{N}]|\\.\\d)");
  private static final Pattern VERSION =
      Pattern.compile("(?i)(?:version|build|release|\\bv)[\\s:=\"'(]*$");
  private static final Pattern IP6 =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}:.])(?:[0-9A-Fa-f]{0,4}:){2,7}(?:(?:\\d{1,3}\\.){3}\\d{1,3}|[0-9A-Fa-f]{0,4})"
              + "(?:%\\w+)?(?![\\p{L}\\p{N}:])");
  private static final Pattern MAC =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}:-])[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}(?![\\p{L}\\p{N}:-])");

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,:/-])(?:\\+|\\(|\\d)[\\d ()/.\\-\u00a0\u2010-\u2015]{5,30}\\d(?![\\p{L}\\p{N}:])");
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\D.*)?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}(?:\\D.*)?");
  private static final Pattern VERSION_FORM = Pattern.compile("\\d+(?:\\.\\d+){1,3}");
  private static final Pattern DOTTED_PHONE =
      Pattern.compile("0\\d(?:\\.\\d{2}){4}|\\d{3}\\.\\d{3}\\.\\d{4}");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}.,:-])\\d{5,30}(?![\\p{L}\\p{N}]|[.,:]\\d)");

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

  Places(Masks masks, Names names, Personal personal) {
    this.masks = masks;
    this.names = names;
    this.personal = personal;
    this.kept =
        personal.kept().stream().map(Words::fold).collect(java.util.stream.Collectors.toSet());
  }

  /** Settles what is found, the kinds that can hold others first. */
  void find(String text, Spans spans) {
    urls(text, spans);
    addresses(text, spans);
    parts(LEGACY, text, spans);
    parts(DN, text, spans);
    each(IP4, text, spans, Masks.Kind.IP, found -> !followsVersion(text, found.start()));
    each(IP6, text, spans, Masks.Kind.IP, found -> isIp6(found.group()));
    each(MAC, text, spans, Masks.Kind.IP, found -> true);
    accounts(text, spans);
    hosts(text, spans);
    parts(USERS, text, spans);
    paths(text, spans);
    each(BLOB, text, spans, Masks.Kind.NAME, found -> true);
    each(PHONE, text, spans, Masks.Kind.PHONE, found -> isPhone(found.group()));
  }

  /** Settles long numbers, which can be those of people. */
  void numbers(String text, Spans spans) {
    each(
        NUMBER,
        text,
        spans,
        Masks.Kind.NUMBER,
        found -> spans.isUntold(found.start(), found.end()));
  }

  private void each(
      Pattern pattern, String text, Spans spans, Masks.Kind kind, Predicate<Matcher> counts) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String written = matcher.group();
      if (counts.test(matcher)) {
        spans.mask(matcher.start(), matcher.end(), () -> masks.of(kind, written));
      }
    }
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

  private void addresses(String text, Spans spans) {
    Matcher at = AT.matcher(text);
    int before = 0;
    while (at.find()) {
      int start = localStart(text, Math.max(before, spans.freeFrom(at.start())), at.start());
      int end = domainEnd(text, at.end(), spans.freeTo(at.end()));
      if (start < at.start() && end > at.end() && spans.isFree(start, end)) {
        String local = text.substring(start, at.start());
        String domain = text.substring(at.end(), end);
        String address = Words.plain(local) + "@" + domain;
        if (Masks.MASK.matcher(address).matches()) {
          spans.keep(start, end);
        } else {
          names.learn(local.replaceAll("(?i)#ext#.*", ""));
          names.learnHost(domain);
          spans.mask(start, end, () -> masks.of(Masks.Kind.USER, address));
        }
        before = end;
      }
    }
  }

  private static int localStart(String text, int from, int at) {
    int start = at;
    while (start > from) {
      int length = localBefore(text, from, start);
      if (length == 0) {
        break;
      }
      start -= length;
    }
    Matcher first = FIRST.matcher(text).region(start, at);
    start = first.find() ? first.start() : at;
    // The letter of an escape such as \n belongs to no name.
    boolean escape = start > 0 && text.charAt(start - 1) == '\\' && start + 1 < at;
    return escape && "nrtbf".indexOf(text.charAt(start)) >= 0 ? start + 1 : start;
  }

  /** Returns how many characters before an offset stand for one of the local part. */
  private static int localBefore(String text, int from, int end) {
    char c = text.charAt(end - 1);
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      boolean escaped = end - 6 >= from && ESCAPED.matcher(text.substring(end - 6, end)).matches();
      if (escaped) {
        return isLocal((char) Integer.parseInt(text.substring(end - 4, end), 16)) ? 6 : 0;
      }
      return 1;
    }
    if (Character.isLowSurrogate(c) && end - 2 >= from) {
      return Character.isLetterOrDigit(text.codePointAt(end - 2)) ? 2 : 0;
    }
    if (c == ';' && end - 5 >= from && text.startsWith("&#39;", end - 5)) {
      return 5;
    }
    return isLocal(c) || c == '%' ? 1 : 0;
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "._+#'\u2019-!$&*~^".indexOf(c) >= 0;
  }

  /** Returns where the domain ends, or the start when there is none with at least one dot. */
  private static int domainEnd(String text, int start, int limit) {
    int end = start;
    while (end < limit && isDomain(text, end)) {
      end++;
    }
    while (end > start) {
      int dot = text.lastIndexOf('.', end - 1);
      if (dot <= start) {
        return start;
      }
      if (LAST_LABEL.matcher(text.substring(dot + 1, end)).matches()
          && text.charAt(end - 1) != '-') {
        return end;
      }
      end = Math.max(dot, end - 1);
    }
    return start;
  }

  private static boolean isDomain(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || ".-_".indexOf(c) >= 0;
  }

  private void hosts(String text, Spans spans) {
    Matcher matcher = HOST.matcher(text);
    while (matcher.find()) {
      int end = domainEnd(text, matcher.start(), spans.freeTo(matcher.start()));
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
    Matcher tenant = TENANT.matcher(host);
    names.learnHost(host);
    if (tenant.matches()) {
      String name = tenant.group(1);
      boolean mail = tenant.group(2) != null;
      spans.mask(from, to, () -> masks.of(mail ? Masks.Kind.TENANT_MAIL : Masks.Kind.TENANT, name));
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

  private static boolean followsVersion(String text, int start) {
    return VERSION.matcher(text.substring(Math.max(0, start - 20), start)).find();
  }

  private static boolean isIp6(String text) {
    boolean digits = text.chars().anyMatch(c -> Character.digit(c, 16) >= 0);
    return digits && (text.contains("::") || text.chars().filter(c -> c == ':').count() == 7);
  }

  private static boolean isPhone(String text) {
    long digits = text.chars().filter(Character::isDigit).count();
    boolean separated = text.startsWith("+") || text.chars().anyMatch(c -> !Character.isDigit(c));
    return digits >= 7
        && digits <= 18
        && separated
        && !DATE.matcher(text).matches()
        && (!VERSION_FORM.matcher(text).matches() || DOTTED_PHONE.matcher(text).matches());
  }
}
