package exodx.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.builders.RuleSetBuilder;

/** Evrete with a rule for each kind of trouble, and a session for each case. */
final class EvreteEngine implements LineByLine {
  private static final Predicate<Object[]> MENTIONED =
      values -> ((String) values[0]).contains((String) values[1]);

  private final ObjectMapper mapper = new ObjectMapper();
  private final DecisionLines lines;
  private final KnowledgeService service = new KnowledgeService();
  private final Knowledge knowledge;

  /** What went wrong. Evrete reads public fields. */
  public static final class Failure {
    public final String text;
    public final int matches;
    public final boolean serverRuns;

    Failure(String text, int matches, boolean serverRuns) {
      this.text = text;
      this.matches = matches;
      this.serverRuns = serverRuns;
    }
  }

  /** Who holds the identifier. */
  public static final class Holder {
    public final String guid;
    public final String state;
    public final String type;
    public final String property;

    Holder(JsonNode holder) {
      guid = holder.path("guid").asText();
      state = holder.path("state").asText();
      type = holder.path("recipientTypeDetails").asText();
      property = holder.path("property").asText();
    }
  }

  /** Where the rules put what they found. */
  public static final class Found {
    private Trouble trouble;
  }

  EvreteEngine(Decisions decisions) {
    lines = new DecisionLines(decisions);
    RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
    held(rules, Trouble.MAIL_USER_DELETED, "SoftDeleted", "MailUser", "ExchangeGuid");
    held(rules, Trouble.MAILBOX_DELETED, "SoftDeleted", "UserMailbox", "ExchangeGuid");
    held(rules, Trouble.ARCHIVE_DELETED, "SoftDeleted", "UserMailbox", "ArchiveGuid");
    held(rules, Trouble.HOLDER_LIVES, "Live", "UserMailbox", "ExchangeGuid");
    rules
        .newRule(Trouble.NO_HOLDER.name())
        .forEach("$e", Failure.class, "$f", Found.class)
        .where(mentions(Trouble.IN_USE), "$e.text")
        .where(is(0), "$e.matches")
        .execute(context -> context.<Found>get("$f").trouble = Trouble.NO_HOLDER);
    rules
        .newRule(Trouble.ARCHIVE_DIFFERS.name())
        .forEach("$e", Failure.class, "$f", Found.class)
        .where(mentions(Trouble.NOT_SYNCED), "$e.text")
        .where(is(true), "$e.serverRuns")
        .execute(context -> context.<Found>get("$f").trouble = Trouble.ARCHIVE_DIFFERS);
    knowledge = rules.build();
  }

  private static void held(
      RuleSetBuilder<Knowledge> rules,
      Trouble trouble,
      String state,
      String type,
      String property) {
    rules
        .newRule(trouble.name())
        .forEach("$e", Failure.class, "$h", Holder.class, "$f", Found.class)
        .where(mentions(Trouble.IN_USE), "$e.text")
        .where(is(state), "$h.state")
        .where(is(type), "$h.type")
        .where(is(property), "$h.property")
        .where(MENTIONED, "$e.text", "$h.guid")
        .execute(context -> context.<Found>get("$f").trouble = trouble);
  }

  private static Predicate<Object[]> is(Object wanted) {
    return values -> wanted.equals(values[0]);
  }

  private static Predicate<Object[]> mentions(String words) {
    return values -> ((String) values[0]).contains(words);
  }

  @Override
  public void answer(byte[] bytes, int from, int length, OutputStream out) throws IOException {
    JsonNode root = mapper.readTree(bytes, from, length);
    Found found = new Found();
    var session = knowledge.newStatelessSession();
    session.insert(
        new Failure(
            root.at("/provisioningErrors/0/text").asText(),
            root.at("/holderSearch/matches").asInt(-1),
            root.at("/onPremises/exchangeServerRunning").asBoolean()),
        found);
    root.path("guidHolders").forEach(holder -> session.insert(new Holder(holder)));
    session.fire();
    lines.write(root.path("case").asText(), found.trouble, out);
  }
}
