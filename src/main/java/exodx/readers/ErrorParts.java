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
   * @param several true when the input names several people in its texts
   * @return the passage alone where it is about one person; each error by itself where it is not
   *     clear which is whose
   */
  static List<Passage> of(
      Passage passage,
      List<Recognition> messages,
      Texts texts,
      Evidence evidence,
      boolean several) {
    List<Recognition> all = all(passage, messages, texts);
    ErrorParts parts = new ErrorParts(passage, all, texts, evidence);
    long people = parts.people();
    boolean nobodys = people == 0 && several && passage.around().asked().names().isEmpty();
    boolean together = people < 2 && !nobodys && !texts.contradict(all) && !parts.ledApart();
    if (all.size() < 2 || together) {
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
    if (LeftText.said(messages).size() < 2) {
      return false;
    }
    Set<Set<String>> leads = new HashSet<>();
    int next = 0;
    for (int i = 0; i < messages.size(); i++) {
      String lead = rest.substring(Math.min(next, end(i)), end(i));
      if (Leads.namesSeveral(lead, evidence)) {
        return true;
      }
      leads.add(Leads.words(lead, evidence));
      next = end(i);
    }
    return leads.stream()
        .anyMatch(one -> leads.stream().anyMatch(other -> Leads.differ(one, other)));
  }

  /**
   * Every error and what stands between them, by lines; errors of one line, as they stand there.
   */
  private List<Passage> apart() {
    parts.clear();
    int next = 0;
    for (int i = 0; i < messages.size(); i++) {
      int start = messages.get(i).start();
      if (start >= next) {
        int begin = Math.max(next, rest.lastIndexOf('\n', start - 1) + 1);
        between(next, begin);
        parts.add(part(begin, end(i)));
      }
      next = Math.max(next, end(i));
    }
    between(next, rest.length());
    return parts;
  }

  private void between(int begin, int end) {
    if (!rest.substring(begin, end).isBlank()) {
      parts.add(part(begin, end));
    }
  }

  /**
   * An error goes with the address that stands between the one before and the end of its own line.
   * One without an address is of the same person as the one before.
   */
  private boolean found() {
    int next = 0;
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i).start() >= next && !add(next, end(i))) {
        return false;
      }
      told.add(messages.get(i));
      if (texts.contradict(told)) {
        return false;
      }
      next = Math.max(next, end(i));
    }
    String behind = Addresses.unsigned("\n" + rest.substring(next), 0, evidence);
    if (!Addresses.in(behind, evidence).stream().allMatch(address::equals)) {
      return false;
    }
    Passage end = parts.remove(parts.size() - 1);
    parts.add(part(end.begin() - passage.begin(), rest.length()));
    return parts.size() > 1;
  }

  private boolean add(int next, int end) {
    String text = rest.substring(next, end);
    List<String> addresses = Addresses.in(text, evidence);
    if (addresses.size() > 1 || (addresses.isEmpty() && parts.isEmpty())) {
      return false;
    }
    Set<String> words = Leads.words(text, evidence);
    if (addresses.isEmpty() && Leads.differ(lead, words)) {
      return false; // somebody else may be called by another name here
    }
    int begin = next;
    if (addresses.isEmpty() || addresses.get(0).equals(address)) {
      begin = parts.remove(parts.size() - 1).begin() - passage.begin();
    } else {
      address = addresses.get(0);
      lead = words.isEmpty() ? Leads.ofAddress(address) : words;
      told.clear();
    }
    parts.add(part(begin, end));
    return true;
  }

  private Passage part(int begin, int end) {
    int from = passage.begin() + begin;
    PrintContext around = begin == 0 ? passage.around() : PrintContext.NOTHING;
    Paste paste = passage.paste();
    int first = paste.lineAt(from);
    int last = paste.lineAt(Math.max(from, passage.begin() + end - 1));
    return new Passage(
        paste, first, last, from, passage.begin() + end, around, passage.signature());
  }

  /** Where the line of a message ends, or the message, when another begins behind it in there. */
  private int end(int i) {
    int end = messages.get(i).end();
    int line = rest.indexOf('\n', end - 1);
    line = line < 0 ? rest.length() : line + 1;
    return i + 1 < messages.size() && messages.get(i + 1).start() < line ? end : line;
  }
}
