package exodx.explain;

import exodx.advice.Catalogue;
import exodx.facts.RecognisedMessage;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.reasoning.ConditionShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells what conditions ask of a recognised message, in the words of its labels. */
final class MessageTeller {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:guid|text)\\(\"(\\w+)\"\\)(?:((?:\\.\\w+)?(?:\\(\"([^\"]*)\"\\))?) (==|!=) (\\w+))?");
  private static final Pattern SAYS =
      Pattern.compile("says\\(\"(\\w+)\", \"([^\"]*)\"\\) == (true|false)");

  private final KnowledgeBase knowledge;

  MessageTeller(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** Returns what a value of a message is called; empty when the text reads no such value. */
  Optional<String> value(String text) {
    Matcher told = TOLD.matcher(text);
    return told.matches()
        ? Optional.of(label(told.group(1)) + ", as the message tells it")
        : Optional.empty();
  }

  /** Says what message was recognised. */
  String said(RecognisedMessage message) {
    return "the text says: \u201c" + title(message.by()) + "\u201d";
  }

  /** Tells what a pattern over messages asks for. */
  Clause clause(ConditionShape pattern) {
    String title = "";
    List<String> asked = new ArrayList<>();
    for (String constraint : pattern.constraints()) {
      if (constraint.startsWith("by ")) {
        title =
            QUOTED
                .matcher(constraint)
                .results()
                .map(word -> "\u201c" + title(word.group(1)) + "\u201d")
                .collect(Collectors.joining(" or "));
      } else {
        List<String> either = new ArrayList<>();
        for (Requirement one : Requirement.alternatives(constraint)) {
          either.add(said(one.text()));
        }
        asked.add(String.join(" or ", either));
      }
    }
    String subject =
        title.isEmpty() ? "The text holds a message that is known" : "The text says: " + title;
    return new Clause(
        asked.isEmpty() ? subject : subject + " (" + String.join("; ", asked) + ")",
        "",
        false,
        List.of());
  }

  private String title(String rule) {
    RuleInfo info = knowledge.rules().get(rule);
    return info == null ? rule : info.title();
  }

  private String said(String text) {
    Matcher says = SAYS.matcher(text);
    if (says.matches()) {
      return label(says.group(1))
          + (says.group(3).equals("true") ? ": " : " other than ")
          + says.group(2);
    }
    Matcher told = TOLD.matcher(text);
    if (told.matches() && told.group(2) != null) {
      return label(told.group(1)) + " " + told(told);
    }
    return switch (text) {
      case "cutOff == false" -> "it is not cut off";
      case "cutOff == true" -> "it is cut off";
      default -> text;
    };
  }

  private static String told(Matcher told) {
    boolean wanted = told.group(4).equals("==") == !told.group(5).equals("false");
    String asked = told.group(2).replaceFirst("^\\.", "");
    if (told.group(5).equals("null")) {
      return wanted ? "is not told" : "is told";
    }
    String is = wanted ? "is " : "is not ";
    return switch (asked.replaceFirst("\\(.*", "")) {
      case "contains" -> (wanted ? "names " : "does not name ") + told.group(3);
      case "none" -> is + "empty";
      default -> is + ConditionTeller.spelled(asked);
    };
  }

  private String label(String placeholder) {
    Catalogue catalogue = knowledge.catalogue();
    return catalogue.labels().getOrDefault(placeholder, placeholder);
  }
}
