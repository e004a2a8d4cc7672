package exodx.facts;

import exodx.facts.FactField.Type;
import java.util.List;
import java.util.Map;

/** A vocabulary of three kinds of facts, for tests that need no real one. */
public final class SmallVocabulary {
  private static final FactType USER =
      new FactType(
          "affectedUser",
          "AffectedUser",
          false,
          false,
          "The user.",
          List.of(
              field("name", Type.TEXT, false, true),
              field("synced", Type.TRUTH, false, false),
              field("objectId", Type.GUID, false, false),
              field("addresses", Type.TEXTS, false, true)));

  private static final FactType MESSAGES =
      new FactType(
          "messages",
          "Message",
          true,
          false,
          "What was printed.",
          List.of(field("code", Type.TEXT, false, false), field("text", Type.TEXT, true, false)));

  private static final FactType HOLDERS =
      new FactType(
          "holders",
          "Holder",
          true,
          false,
          "Who holds it.",
          List.of(field("guid", Type.GUID, false, false)));

  /** The vocabulary. */
  public static final Vocabulary VOCABULARY = of(USER, MESSAGES, HOLDERS);

  /** The same without a field that messages are searched in. */
  public static final Vocabulary WITHOUT_TEXTS = of(USER, HOLDERS);

  private SmallVocabulary() {}

  /** A vocabulary whose facts stand in no printed object. */
  static Vocabulary of(FactType... types) {
    return new Vocabulary(List.of(types), Sources.NONE, Map.of(), null);
  }

  /** A field about which no more is said than its type. */
  public static FactField plain(String name, Type type, List<String> words) {
    return new FactField(
        name, type, words, "", "", null, false, null, false, List.of(), List.of(), null, null);
  }

  private static FactField field(String name, Type type, boolean recognise, boolean personal) {
    return new FactField(
        name,
        type,
        List.of(),
        "",
        "What is the " + name + "?",
        null,
        recognise,
        null,
        personal,
        List.of(),
        List.of(),
        null,
        null);
  }
}
