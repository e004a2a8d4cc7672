// json-rules-engine with a rule for each kind of trouble.
import { load, measure } from "./measure.mjs";

const { Engine, Rule } = await load("json-rules-engine");
const engine = new Engine([], { allowUndefinedFacts: true });
engine.addOperator("mentions", (text, words) => typeof text === "string" && text.includes(words));

const is = (fact, value) => ({ fact, operator: "equal", value });
const mentions = (words) => ({ fact: "text", operator: "mentions", value: words });
const inUse = mentions("is used by another recipient object");
const holder = { fact: "text", operator: "mentions", value: { fact: "holderGuid" } };
const held = (state, type, property) => [
  inUse,
  holder,
  is("holderState", state),
  is("holderType", type),
  is("holderProperty", property),
];
const rules = {
  MAIL_USER_DELETED: held("SoftDeleted", "MailUser", "ExchangeGuid"),
  MAILBOX_DELETED: held("SoftDeleted", "UserMailbox", "ExchangeGuid"),
  ARCHIVE_DELETED: held("SoftDeleted", "UserMailbox", "ArchiveGuid"),
  HOLDER_LIVES: held("Live", "UserMailbox", "ExchangeGuid"),
  NO_HOLDER: [inUse, is("matches", 0)],
  ARCHIVE_DIFFERS: [mentions("Failed to sync the ArchiveGuid"), is("serverRuns", true)],
};
for (const [type, all] of Object.entries(rules)) {
  engine.addRule(new Rule({ conditions: { all }, event: { type } }));
}

await measure(async (facts) => {
  const found = facts.guidHolders?.[0];
  const { events } = await engine.run({
    text: facts.provisioningErrors[0].text,
    matches: facts.holderSearch?.matches,
    serverRuns: facts.onPremises?.exchangeServerRunning,
    holderGuid: found?.guid ?? "(nobody)",
    holderState: found?.state,
    holderType: found?.recipientTypeDetails,
    holderProperty: found?.property,
  });
  return events.length === 1 ? events[0].type : undefined;
});
