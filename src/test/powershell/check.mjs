// Reads JSON lines {"text", "plain", "values"} and answers {"ok": true} or {"ok": false, "why"}.
//
// "plain" is the same command with harmless values. The two must have the same tokens, except that
// those literals that differ must have the given values, in order.
//
// A line {"script"} holds a whole script, which must parse.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

const LITERAL = 'verbatim_string_characters';
const require = createRequire(import.meta.url);
await Parser.init();
const parser = new Parser();
const grammar = require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
parser.setLanguage(await Language.load(grammar));

const known = new Map();

function tokens(text) {
  const tree = parser.parse(text);
  try {
    if (tree.rootNode.hasError) {
      return null;
    }
    const leaves = [];
    const walk = (node) => {
      if (node.childCount > 0) {
        node.children.forEach(walk);
      } else {
        leaves.push({ type: node.type, text: text.slice(node.startIndex, node.endIndex) });
      }
    };
    walk(tree.rootNode);
    return { leaves, shape: tree.rootNode.toString() };
  } finally {
    tree.delete();
  }
}

function plainTokens(text) {
  if (!known.has(text)) {
    known.set(text, tokens(text));
  }
  return known.get(text);
}

// Where the first thing stands that the grammar does not understand.
function fault(node) {
  if (node.type === 'ERROR' || node.isMissing) {
    return node;
  }
  for (const child of node.children) {
    const found = child.hasError ? fault(child) : null;
    if (found) return found;
  }
  return null;
}

// The grammar knows no lists of bare words, such as Name,Guid, which PowerShell takes: they get quotes.
const LIST = /('(?:[^']|'')*'|"(?:[^"`]|`.|"")*"|#.*)|(?<=\s)[A-Za-z*][\w*.]*(?:, ?[A-Za-z*][\w*.]*)+/g;

function quoteLists(text) {
  return text.replace(LIST, (list, other) => other ?? list.replace(/[\w*.]+/g, "'$&'"));
}

function checkScript(script) {
  const text = quoteLists(script);
  const tree = parser.parse(text);
  try {
    if (!tree.rootNode.hasError) return null;
    const line = (fault(tree.rootNode) ?? tree.rootNode).startPosition.row;
    return `line ${line + 1} does not parse: ${text.split('\n')[line]}`;
  } finally {
    tree.delete();
  }
}

function check({ script, text, plain, values }) {
  if (script !== undefined) return checkScript(script);
  const want = plainTokens(plain);
  const have = tokens(text);
  if (want === null) return 'the plain command does not parse';
  if (have === null) return 'the command does not parse';
  if (want.shape !== have.shape) return 'the command has another shape';
  const found = [];
  for (let i = 0; i < want.leaves.length; i++) {
    const [a, b] = [want.leaves[i], have.leaves[i]];
    if (a.text === b.text) continue;
    if (a.type !== LITERAL || b.type !== LITERAL) return `token ${i} became ${b.type}`;
    found.push(b.text.slice(1, -1).replaceAll("''", "'"));
  }
  return JSON.stringify(found) === JSON.stringify(values) ? null : 'another value was read';
}

for await (const line of createInterface({ input: process.stdin })) {
  const why = check(JSON.parse(line));
  process.stdout.write(JSON.stringify(why === null ? { ok: true } : { ok: false, why }) + '\n');
}
