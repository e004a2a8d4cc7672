package exodx.messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** All templates together, with the order of precedence among them. */
public final class MessageCatalog {
  private final GramIndex index;
  private final IntFunction<MessageTemplate> templates;

  /** Makes a catalogue of these templates. */
  public MessageCatalog(List<MessageTemplate> templates) {
    this(
        GramIndex.of(templates.stream().map(MessageTemplate::filter).toList()),
        List.copyOf(templates)::get);
  }

  /**
   * Makes a catalogue of templates that were taken apart once before.
   *
   * @param index the index of a catalogue of the very same templates
   * @param templates gives each of them by its place there
   */
  public MessageCatalog(GramIndex index, IntFunction<MessageTemplate> templates) {
    this.index = index;
    this.templates = templates;
  }

  /** Returns what tells which templates a text can hold. */
  public GramIndex index() {
    return index;
  }

  /**
   * Returns what the text says, in its order, then in that of the template identifiers.
   *
   * <p>Where two messages claim the same literal text, the one that explains more of it stays, and
   * both stay if they explain it equally well. A message inside a value of another one is a message
   * of its own. A message that repeats itself with the same values is reported once.
   */
  public List<Recognition> recognise(PastedText text) {
    List<Hit> hits = new ArrayList<>();
    boolean[] possible = index.possible(text.squeezed());
    for (int i = 0; i < possible.length; i++) {
      if (possible[i]) {
        hits.addAll(templates.apply(i).hits(text));
      }
    }
    List<Recognition> kept = new ArrayList<>(settled(hits, text.squeezed().length()));
    kept.sort(MessageCatalog::compare);
    return withoutRepetitions(kept);
  }

  /** Returns the recognitions that no better one contradicts, in time linear in their letters. */
  private static List<Recognition> settled(List<Hit> hits, int length) {
    List<Hit> ranked = new ArrayList<>(hits);
    ranked.sort((one, other) -> Integer.compare(other.weight(), one.weight()));
    int[] claimed = new int[length];
    List<Recognition> kept = new ArrayList<>();
    for (Hit hit : ranked) {
      if (isFree(hit, claimed)) {
        claim(hit, claimed);
        kept.add(hit.recognition());
      }
    }
    return kept;
  }

  private static boolean isFree(Hit hit, int[] claimed) {
    for (Slice literal : hit.literals()) {
      for (int i = literal.from(); i < literal.to(); i++) {
        if (claimed[i] > hit.weight()) {
          return false;
        }
      }
    }
    return true;
  }

  private static void claim(Hit hit, int[] claimed) {
    for (Slice literal : hit.literals()) {
      for (int i = literal.from(); i < literal.to(); i++) {
        claimed[i] = Math.max(claimed[i], hit.weight());
      }
    }
  }

  private static int compare(Recognition one, Recognition other) {
    int order = Integer.compare(one.start(), other.start());
    return order == 0 ? one.template().compareTo(other.template()) : order;
  }

  private static List<Recognition> withoutRepetitions(List<Recognition> all) {
    Map<Said, Recognition> first = new LinkedHashMap<>();
    for (Recognition recognition : all) {
      first.merge(Said.of(recognition), recognition, (a, b) -> a.cutOff() && !b.cutOff() ? b : a);
    }
    List<Recognition> result = new ArrayList<>(first.values());
    result.sort(MessageCatalog::compare);
    return List.copyOf(result);
  }

  /** What a message says, wherever it stands. */
  private record Said(String template, List<String> raws) {
    static Said of(Recognition recognition) {
      return new Said(
          recognition.template(),
          recognition.values().values().stream().map(Captured::raw).toList());
    }
  }
}
