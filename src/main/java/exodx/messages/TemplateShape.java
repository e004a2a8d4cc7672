package exodx.messages;

import java.util.List;

/**
 * A template as the alignment needs it: literals with a gap before, between and after them.
 *
 * @param id identifier of the template
 * @param literals literal texts, each with at least one letter
 * @param gaps one more than literals; the first and the last may be empty
 */
record TemplateShape(String id, List<Literal> literals, List<Gap> gaps) {
  private static final int LETTERS_PER_EDIT = 10;
  private static final int MOST_EDITS = 8;

  TemplateShape {
    literals = List.copyOf(literals);
    gaps = List.copyOf(gaps);
  }

  int letters() {
    return literals.stream().mapToInt(Literal::length).sum();
  }

  /** Returns how many typing errors the whole message may have. */
  int budget() {
    return Math.max(1, Math.min(MOST_EDITS, letters() / LETTERS_PER_EDIT));
  }

  Gap leading() {
    return gaps.get(0);
  }

  Gap trailing() {
    return gaps.get(gaps.size() - 1);
  }

  /** Returns how many letters and digits a message with this template can have between its ends. */
  int span() {
    int inner = gaps.subList(1, gaps.size() - 1).stream().mapToInt(Gap::longest).sum();
    return letters() + inner;
  }
}
