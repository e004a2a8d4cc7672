package exodx.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Templates and pastes that the tests share. */
final class Samples {
  static final MessageTemplate SYNC =
      template(
          "sync",
          "Failed to sync the ArchiveGuid {incoming:guid} of mailbox {mailbox:guid} because one"
              + " cloud archive {cloud:guid} exists");
  static final MessageTemplate ENABLE =
      template(
          "enable",
          "Failed to enable the new cloud archive {incoming:guid} of mailbox {mailbox:guid} because"
              + " a different archive {cloud:guid} exists");
  static final MessageTemplate IN_USE =
      template(
          "in-use",
          "The value \"{guid:guid}\" of property \"{property:word}\" is used by another recipient");
  static final MessageTemplate IN_USE_END =
      template("in-use-end", "\"{property:word}\" is used by another recipient");
  static final MessageTemplate HOLD =
      template("hold", "Exchange can't disable the {object:text} because it is on {hold:text}.");
  static final MessageTemplate PROXY =
      template(
          "proxy",
          "The proxy address \"{address:text}\" is already being used by \"{object:text}\"");
  static final MessageTemplate EMPTY_ARGUMENT =
      template(
          "empty-argument",
          "Cannot validate argument on parameter '{property:word}'. The argument is empty.");
  static final MessageTemplate NOT_MIGRATED =
      template(
          "not-migrated",
          "This user's on-premises mailbox hasn't been migrated to Exchange Online.");
  static final MessageTemplate WRITE_SCOPE =
      template("write-scope", "'{name:text}' is not within a valid server write scope.");
  static final MessageTemplate WRAPPER =
      template(
          "wrapper",
          "The following error occurred during validation in agent '{agent:text}': '{inner:text}'");
  static final MessageTemplate ENABLE_REFUSED =
      template(
          "enable-refused",
          "Can't enable the archive for '{name:text}' because this user object is synchronized with"
              + " the on-premises directory.");
  static final MessageTemplate CORRELATION =
      template("correlation", "An unknown error has occurred. Refer to correlation ID: {id:guid}");
  static final MessageTemplate CANNOT_FIND =
      template("cannot-find", "Cannot find a recipient that has mailbox GUID '{guid:guid}'");
  static final MessageTemplate CONFLICTING =
      template(
          "conflicting",
          "Another object with the same value for property {property:word} already exists."
              + " ConflictingObject: {kind:word}_{guid:guid}.");
  static final MessageTemplate NAME_USED =
      template("name-used", "The name \"{name:text}\" is already being used.");
  static final MessageTemplate NO_OBJECT =
      template(
          "no-object",
          "Couldn't find object \"{object:text}\". Please make sure that it was spelled correctly");
  static final MessageTemplate DUPLICATES =
      template(
          "duplicates",
          "may already be associated with another object in your local directory services:"
              + " [{attribute:word} {value:text};]. Correct or remove the duplicate values");
  static final MessageTemplate ACTION =
      template(
          "action",
          "The action '{action:word}', '{property:text}', can't be performed on the object"
              + " '{name:text}' because the object is being synchronized");
  static final MessageTemplate TOO_MANY =
      template("too-many", "There are too many proxy addresses: {count:number}, and maximum");

  static final List<MessageTemplate> ALL =
      List.of(
          SYNC,
          ENABLE,
          IN_USE,
          IN_USE_END,
          HOLD,
          PROXY,
          EMPTY_ARGUMENT,
          NOT_MIGRATED,
          WRITE_SCOPE,
          WRAPPER,
          ENABLE_REFUSED,
          CORRELATION,
          CANNOT_FIND,
          CONFLICTING,
          NAME_USED,
          NO_OBJECT,
          DUPLICATES,
          ACTION,
          TOO_MANY);
  static final MessageCatalog CATALOG = new MessageCatalog(ALL);

  private Samples() {}

  private static MessageTemplate template(String id, String text) {
    return MessageTemplate.parse(id, text);
  }

  static String paste(String name) {
    try (InputStream stream = Samples.class.getResourceAsStream(name + ".txt")) {
      if (stream == null) {
        throw new IllegalArgumentException("no such paste: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Recognition> recognise(String text) {
    return CATALOG.recognise(new PastedText(text));
  }

  /** Returns the only recognition of a text. */
  static Recognition only(String text) {
    List<Recognition> all = recognise(text);
    if (all.size() != 1) {
      throw new AssertionError("expected one recognition, got " + all + " in: " + text);
    }
    return all.get(0);
  }

  static Captured value(Recognition recognition, String name) {
    Captured captured = recognition.values().get(name);
    if (captured == null) {
      throw new AssertionError("no value " + name + " in " + recognition);
    }
    return captured;
  }

  static String raw(Recognition recognition, String name) {
    return value(recognition, name).raw();
  }

  static Form form(Recognition recognition, String name) {
    return value(recognition, name).form();
  }
}
