package exodx.messages;

import java.util.ArrayList;
import java.util.List;

/**
 * A message as its vendor prints it, with placeholders where its values stand.
 *
 * <p>A placeholder is written {@code {name:type}} with one of the types guid, word, text and
 * number; {@code {name}} stands for text. Templates are immutable and may be used by several
 * threads.
 */
public final class MessageTemplate {
  private final TemplateShape shape;
  private final GramFilter filter;

  private MessageTemplate(TemplateShape shape) {
    this.shape = shape;
    this.filter = new GramFilter(shape);
  }

  /**
   * Reads a template.
   *
   * @param id identifier under which matches are reported
   * @param template the message with its placeholders
   * @throws IllegalArgumentException if it cannot be used; the message says where and why
   */
  public static MessageTemplate parse(String id, String template) {
    return new MessageTemplate(TemplateParser.parse(id, template));
  }

  /** Returns the identifier. */
  public String id() {
    return shape.id();
  }

  /** Returns the names of the placeholders in the order of the template. */
  public List<String> placeholderNames() {
    return shape.gaps().stream()
        .flatMap(gap -> gap.placeholders().stream())
        .map(Placeholder::name)
        .toList();
  }

  /** Returns every place where the text reads like this message, in the order of the text. */
  public List<Recognition> findIn(PastedText text) {
    return hits(text).stream().map(Hit::recognition).toList();
  }

  GramFilter filter() {
    return filter;
  }

  List<Hit> hits(PastedText text) {
    List<Slice> stretches = filter.stretches(text.squeezed());
    if (stretches.isEmpty()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    for (Alignment alignment : new Aligner(shape, text.squeezed()).align(stretches)) {
      hits.add(MessageReader.read(shape, text, alignment));
    }
    return hits;
  }

  @Override
  public String toString() {
    return "MessageTemplate[" + shape.id() + "]";
  }
}
