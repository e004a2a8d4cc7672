// The client of the language server: VS Code asks, exodx rules lsp answers.
'use strict';
const fs = require('fs');
const path = require('path');
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

/** The language clients, each by the folder of rules that it serves. */
const clients = new Map();

function command() {
  return vscode.workspace.getConfiguration('exodx').get('command', 'exodx');
}

/** Returns the folder of rules that a file belongs to, the nearest above it; undefined when it belongs to none. */
function rulesFolder(file) {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (['vocabulary.drl', 'layers.yaml'].some(name => fs.existsSync(path.join(folder, name)))) {
      return folder;
    }
    if (folder === path.dirname(folder)) {
      return undefined;
    }
  }
}

/** Returns the folder of the rules that the user looks at, else the first one of the workspace. */
async function currentFolder() {
  const file = vscode.window.activeTextEditor?.document.uri.fsPath;
  const folder = file && rulesFolder(file);
  if (folder) {
    return folder;
  }
  const found = await vscode.workspace.findFiles('**/{vocabulary.drl,layers.yaml}', '**/{node_modules,target}/**');
  const folders = found.map(uri => path.dirname(uri.fsPath));
  return folders.sort((one, other) => one.length - other.length || one.localeCompare(other))[0];
}

function task(name, args) {
  const made = new vscode.Task(
    { type: 'exodx', args }, vscode.TaskScope.Workspace, name, 'exodx',
    new vscode.ProcessExecution(command(), args), ['$exodx']);
  made.presentationOptions = { clear: true, reveal: vscode.TaskRevealKind.Always };
  return made;
}

function family(folder) {
  const file = vscode.window.activeTextEditor?.document.uri.fsPath;
  const inside = file ? path.relative(folder, file) : '';
  return inside.includes(path.sep) && !inside.startsWith('..') ? inside.split(path.sep)[0] : undefined;
}

async function start(folder) {
  if (clients.has(folder)) {
    return;
  }
  const server = { command: command(), args: ['rules', 'lsp', '--rules', folder] };
  const files = pattern => ({ scheme: 'file', pattern: new vscode.RelativePattern(folder, pattern) });
  const client = new LanguageClient('exodx', 'exodx rules', { run: server, debug: server }, {
    documentSelector: [files('**/*.drl'), files('**/*.{advice,cases,sources}.yaml')],
    synchronize: {
      fileEvents: vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*.{drl,yaml}')) }
  });
  clients.set(folder, client);
  try {
    await client.start();
  } catch (e) {
    clients.delete(folder);
    const settings = 'Open the setting';
    const chosen = await vscode.window.showErrorMessage(
      `exodx cannot be started as "${command()}". Name the launcher in the setting exodx.command, then open a file of rules.`,
      settings);
    if (chosen === settings) {
      vscode.commands.executeCommand('workbench.action.openSettings', 'exodx.command');
    }
  }
}

/** Starts a server for the rules that a document belongs to, once. */
function serve(document) {
  const rules = document.uri.scheme === 'file' && /\.(drl|advice\.yaml|cases\.yaml|sources\.yaml)$/.test(document.fileName);
  const folder = rules && rulesFolder(document.fileName);
  return folder ? start(folder) : undefined;
}

function activate(context) {
  const run = async (verb, more = () => []) => {
    const folder = await currentFolder();
    if (folder) {
      await vscode.tasks.executeTask(task(verb, ['rules', verb, folder, ...more(folder)]));
    } else {
      vscode.window.showInformationMessage('No folder of rules is open: none holds vocabulary.drl or layers.yaml.');
    }
  };
  const provideTasks = async () => {
    const folder = await currentFolder();
    return folder ? ['check', 'test'].map(verb => task(verb, ['rules', verb, folder])) : [];
  };
  context.subscriptions.push(
    vscode.tasks.registerTaskProvider('exodx', { provideTasks, resolveTask: () => undefined }),
    vscode.commands.registerCommand('exodx.check', () => run('check')),
    vscode.commands.registerCommand('exodx.test', () => run('test')),
    vscode.commands.registerCommand('exodx.testFamily', () => run('test', folder => {
      const name = family(folder);
      return name ? ['--family', name] : [];
    })),
    vscode.workspace.onDidOpenTextDocument(serve));
  vscode.workspace.textDocuments.forEach(serve);
}

async function deactivate() {
  await Promise.all([...clients.values()].map(client => client.stop()));
}

module.exports = { activate, deactivate };
