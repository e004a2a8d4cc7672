package exodx.facts;

import exodx.facts.FactField.Type;
import java.util.List;

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
  public static final Vocabulary VOCABULARY = new Vocabulary(List.of(USER, MESSAGES, HOLDERS));

  /** The same without a field that messages are searched in. */
  public static final Vocabulary WITHOUT_TEXTS = new Vocabulary(List.of(USER, HOLDERS));

  private SmallVocabulary() {}

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
        List.of());
  }
}
