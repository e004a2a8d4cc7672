// zen-engine with one decision table, a row for each kind of trouble.
import { load, measure } from "./measure.mjs";

const { ZenEngine } = await load("@gorules/zen-engine");
const inputs = [
  { id: "text" },
  { id: "holder" },
  { id: "state", field: "guidHolders[0].state" },
  { id: "type", field: "guidHolders[0].recipientTypeDetails" },
  { id: "property", field: "guidHolders[0].property" },
  { id: "matches", field: "holderSearch.matches" },
  { id: "serverRuns", field: "onPremises.exchangeServerRunning" },
];
const mentions = (words) => `contains(provisioningErrors[0].text, "${words}")`;
const inUse = mentions("is used by another recipient object");
const holder = "contains(provisioningErrors[0].text, guidHolders[0].guid)";
const held = (state, type, property) => ({
  text: inUse,
  holder,
  state: `"${state}"`,
  type: `"${type}"`,
  property: `"${property}"`,
});
const rows = {
  NO_HOLDER: { text: inUse, matches: "0" },
  ARCHIVE_DIFFERS: { text: mentions("Failed to sync the ArchiveGuid"), serverRuns: "true" },
  MAIL_USER_DELETED: held("SoftDeleted", "MailUser", "ExchangeGuid"),
  MAILBOX_DELETED: held("SoftDeleted", "UserMailbox", "ExchangeGuid"),
  ARCHIVE_DELETED: held("SoftDeleted", "UserMailbox", "ArchiveGuid"),
  HOLDER_LIVES: held("Live", "UserMailbox", "ExchangeGuid"),
};
const named = (one) => ({ ...one, name: one.id });
const nodes = [
  { id: "in", name: "in", type: "inputNode" },
  {
    id: "table",
    name: "table",
    type: "decisionTableNode",
    content: {
      hitPolicy: "first",
      inputs: inputs.map(named),
      outputs: [{ id: "trouble", name: "trouble", field: "trouble" }],
      rules: Object.entries(rows).map(([name, cells], i) => ({
        _id: `row${i}`,
        ...Object.fromEntries(inputs.map(({ id }) => [id, cells[id] ?? ""])),
        trouble: `"${name}"`,
      })),
    },
  },
  { id: "out", name: "out", type: "outputNode" },
];
const edges = [
  { id: "1", type: "edge", sourceId: "in", targetId: "table" },
  { id: "2", type: "edge", sourceId: "table", targetId: "out" },
];
const decision = new ZenEngine().createDecision({ nodes, edges });

await measure(async (facts) => (await decision.evaluate(facts)).result.trouble);
