package exodx.bench;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The kinds of trouble in the made-up cases that end in different decisions. Every other engine has
 * a rule for each, and looks up the decision under its name.
 */
enum Trouble {
  MAIL_USER_DELETED,
  MAILBOX_DELETED,
  ARCHIVE_DELETED,
  HOLDER_LIVES,
  NO_HOLDER,
  ARCHIVE_DIFFERS;

  static final String IN_USE = "is used by another recipient object";
  static final String NOT_SYNCED = "Failed to sync the ArchiveGuid";

  /** Tells the kind as plain Java does. */
  static Trouble of(JsonNode root) {
    String text = root.at("/provisioningErrors/0/text").asText();
    if (text.contains(NOT_SYNCED)) {
      return ARCHIVE_DIFFERS;
    }
    JsonNode holder = root.at("/guidHolders/0");
    if (holder.isMissingNode()) {
      return NO_HOLDER;
    }
    if (holder.path("state").asText().equals("Live")) {
      return HOLDER_LIVES;
    }
    if (holder.path("recipientTypeDetails").asText().equals("MailUser")) {
      return MAIL_USER_DELETED;
    }
    return holder.path("property").asText().equals("ArchiveGuid")
        ? ARCHIVE_DELETED
        : MAILBOX_DELETED;
  }
}
