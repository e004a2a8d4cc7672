package exodx.consult;

import exodx.problem.DidYouMean;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One question to a pupil.
 *
 * @param kind what is asked for
 * @param question the words
 * @param choices what is offered, in order; more can be known
 * @param known every code that is an answer at all
 * @param right the codes that are right; {@link Choice#NOTHING} when none is
 * @param hints help in stages, each saying more than the one before
 */
record Quiz(
    Kind kind,
    String question,
    List<Choice> choices,
    List<String> known,
    Set<String> right,
    List<String> hints) {

  /** What is asked for. */
  enum Kind {
    /** The diagnoses; all of them have to be named. */
    DIAGNOSIS,
    /** A step that comes next; one of the right ones is enough. */
    STEP,
    /** The fact that is found out first. */
    FACT,
    /** A fact that the diagnosis rests on. */
    PROOF,
    /** A fact that would take a step out of the plan if it were otherwise. */
    CHANGE
  }

  /** What a pupil chose, or why that is no choice. */
  record Chosen(Set<String> codes, Optional<String> wrong) {}

  /** Whether its choices are facts with their values, and so say all that there is to say. */
  boolean isAboutReasons() {
    return kind == Kind.PROOF || kind == Kind.CHANGE;
  }

  /** Whether all that is right was chosen, and something more. */
  boolean isRightWithMore(Set<String> chosen) {
    return kind == Kind.DIAGNOSIS && chosen.containsAll(right) && !chosen.equals(right);
  }

  boolean isRight(Set<String> chosen) {
    return kind == Kind.DIAGNOSIS ? chosen.equals(right) : right.containsAll(chosen);
  }

  /** Reads numbers of choices, codes, or 0 for nothing of all this. */
  Chosen read(String typed) {
    Set<String> codes = new LinkedHashSet<>();
    for (String part : typed.strip().split("\\s*,\\s*", -1)) {
      Optional<String> code = code(part.strip());
      if (code.isEmpty()) {
        return new Chosen(Set.of(), Optional.of(wrong(part)));
      }
      codes.add(code.get());
    }
    if (codes.size() > 1 && (kind != Kind.DIAGNOSIS || codes.contains(Choice.NOTHING))) {
      return new Chosen(Set.of(), Optional.of("choose one"));
    }
    return new Chosen(codes, Optional.empty());
  }

  private Optional<String> code(String part) {
    if (part.equals("0") || part.equalsIgnoreCase(Choice.NOTHING)) {
      return Optional.of(Choice.NOTHING);
    }
    if (part.matches("[1-9]\\d?") && Integer.parseInt(part) <= choices.size()) {
      return Optional.of(choices.get(Integer.parseInt(part) - 1).code());
    }
    return known.stream()
        .filter(code -> code.toLowerCase(Locale.ROOT).equals(part.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private String wrong(String part) {
    return DidYouMean.nearest(part, known)
        .map(code -> "\"" + part + "\" is no choice; you meant \"" + code + "\"?")
        .orElse("\"" + part + "\" is no choice; type a number from 0 to " + choices.size());
  }
}
