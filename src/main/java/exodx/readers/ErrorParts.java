package exodx.readers;

import exodx.facts.Evidence;
import exodx.messages.Recognition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes a passage apart that tells errors of several people, each beside the address of one. */
final class ErrorParts {
  private static final int MOST = 1_000;

  private final Passage passage;
  private final List<Recognition> messages;
  private final Texts texts;
  private final Evidence evidence;
  private final String rest;
  private final List<Passage> parts = new ArrayList<>();

  /** What the last part tells. */
  private final List<Recognition> told = new ArrayList<>();

  /** Whose the last part is. */
  private String address = "";

  /** What else that one is called. */
  private Set<String> lead = Set.of();

  private ErrorParts(Passage passage, List<Recognition> messages, Texts texts, Evidence evidence) {
    this.passage = passage;
    this.messages = messages;
    this.texts = texts;
    this.evidence = evidence;
    rest = passage.without(messages);
  }

  /**
   * Returns the parts, each with the errors of one person.
   *
   * @param messages the messages in the passage
   * @return the passage alone where it is about one person; each error by itself where it is not
   *     clear which is whose
   */
  static List<Passage> of(
      Passage passage, List<Recognition> messages, Texts texts, Evidence evidence) {
    List<Recognition> all = all(passage, messages, texts);
    ErrorParts parts = new ErrorParts(passage, all, texts, evidence);
    if (all.size() < 2 || (parts.people() < 2 && !texts.contradict(all) && !parts.ledApart())) {
      return List.of(passage);
    }
    return parts.found() ? parts.parts : parts.apart();
  }

  /** Returns every message in the order of the text; one that stands there twice is found once. */
  private static List<Recognition> all(Passage passage, List<Recognition> messages, Texts texts) {
    List<Recognition> all = new ArrayList<>();
    List<Recognition> more = messages;
    while (!more.isEmpty() && all.size() < MOST) {
      all.addAll(more);
      more = texts.recognise(passage.without(all));
    }
    all.sort(Comparator.comparingInt(Recognition::start));
    return all;
  }

  /** How many people the passage names. */
  private long people() {
    return Addresses.in(Addresses.unsigned(rest, 0, evidence), evidence).stream()
        .map(address -> address.substring(0, address.indexOf('@')))
        .distinct()
        .count();
  }

  /**
   * True when other words stand beside one message than beside another: between the one before and
   * the end of its own line.
   */
  private boolean ledApart() {
    Set<Set<String>> leads = new HashSet<>();
    int next = 0;
    for (Recognition message : messages) {
      int end = rest.indexOf('\n', message.end());
      end = end < 0 ? rest.length() : end;
      leads.add(Leads.words(rest.substring(Math.min(next, end), end), evidence));
      next = end;
    }
    return leads.stream()
        .anyMatch(one -> leads.stream().anyMatch(other -> Leads.differ(one, other)));
  }

  /** Every error and what stands between them, by lines. */
  private List<Passage> apart() {
    parts.clear();
    int next = passage.first();
    for (Recognition message : messages) {
      int first = line(message.start());
      int last = line(message.end() - 1);
      if (first >= next) {
        between(next, first - 1);
        parts.add(part(first, last));
      }
      next = Math.max(next, last + 1);
    }
    between(next, passage.last());
    return parts;
  }

  private void between(int first, int last) {
    if (first <= last) {
      parts.add(part(first, last));
    }
  }

  /**
   * An error goes with the address that stands between the one before and the end of its own line.
   * One without an address is of the same person as the one before.
   */
  private boolean found() {
    int first = passage.first();
    for (Recognition message : messages) {
      int last = line(message.end() - 1);
      if (line(message.start()) >= first && !add(first, last)) {
        return false;
      }
      told.add(message);
      if (texts.contradict(told)) {
        return false;
      }
      first = Math.max(first, last + 1);
    }
    String behind = Addresses.unsigned("\n" + text(first, passage.last()), 0, evidence);
    if (!Addresses.in(behind, evidence).stream().allMatch(address::equals)) {
      return false;
    }
    Passage end = parts.remove(parts.size() - 1);
    parts.add(part(end.first(), passage.last()));
    return parts.size() > 1;
  }

  private boolean add(int first, int last) {
    List<String> addresses = Addresses.in(text(first, last), evidence);
    if (addresses.size() > 1 || (addresses.isEmpty() && parts.isEmpty())) {
      return false;
    }
    Set<String> words = Leads.words(text(first, last), evidence);
    if (addresses.isEmpty() && Leads.differ(lead, words)) {
      return false; // somebody else may be called by another name here
    }
    int begin = first;
    if (addresses.isEmpty() || addresses.get(0).equals(address)) {
      begin = parts.remove(parts.size() - 1).first();
    } else {
      address = addresses.get(0);
      lead = words.isEmpty() ? Leads.ofAddress(address) : words;
      told.clear();
    }
    parts.add(part(begin, last));
    return true;
  }

  private Passage part(int first, int last) {
    PrintContext around = first == passage.first() ? passage.around() : PrintContext.NOTHING;
    return new Passage(passage.paste(), first, last, around, passage.signature());
  }

  private int line(int offset) {
    return passage.paste().lineAt(passage.paste().start(passage.first()) + offset);
  }

  private String text(int first, int last) {
    Paste paste = passage.paste();
    int begin = paste.start(passage.first());
    int from = Math.min(paste.start(first) - begin, rest.length());
    return rest.substring(from, Math.min(paste.start(last + 1) - begin, rest.length()));
  }
}
