package exodx.consult;

import exodx.problem.DidYouMean;
import exodx.report.TextPage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be typed at a question of a consultation instead of an answer. */
enum Request {
  WHY("what the answer decides, and which rules ask"),
  HOW("the command that finds it out"),
  UNKNOWN("you do not know; it is not asked again"),
  BACK("undo the last answer"),
  PLAN("the answer as far as it is known"),
  FACTS("what is known"),
  SAVE("save FILE: write what is known to a fact file"),
  HELP("this list"),
  QUIT("end, with the plan so far");

  private final String explanation;

  Request(String explanation) {
    this.explanation = explanation;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Lists what can be typed. */
  static void list(TextPage page) {
    page.wrapped(2, "Type an answer, or:");
    for (Request request : values()) {
      page.wrapped(4, String.format("%-8s ", request.word()), request.explanation);
    }
    page.wrapped(4, "An answer that reads like one of these words goes in double quotes.");
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Request::word).toList();
  }

  /** Returns the request that a line is; only {@code save} has something behind its word. */
  static Optional<Request> of(String line) {
    String stripped = line.strip();
    if (stripped.equals("?")) {
      return Optional.of(HELP);
    }
    String[] words = stripped.split("\\s+", 2);
    return Arrays.stream(values())
        .filter(request -> request.word().equalsIgnoreCase(words[0]))
        .filter(request -> request == SAVE || words.length == 1)
        .findFirst();
  }

  /** Returns the request that was probably meant by a word that is none. */
  static Optional<String> nearlyMeant(String line) {
    String word = line.strip();
    return word.matches("[A-Za-z]{3,}") ? DidYouMean.nearest(word, words()) : Optional.empty();
  }
}
