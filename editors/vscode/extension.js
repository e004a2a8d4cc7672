// The client of the language server: VS Code asks, exodx rules lsp answers.
'use strict';
const path = require('path');
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

function command() {
  return vscode.workspace.getConfiguration('exodx').get('command', 'exodx');
}

/** Returns the folder of the rules: the one that holds vocabulary.drl. */
async function rulesFolder() {
  const [found] = await vscode.workspace.findFiles('**/vocabulary.drl', '**/node_modules/**', 1);
  return found ? path.dirname(found.fsPath) : undefined;
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

async function activate(context) {
  const folder = await rulesFolder();
  if (!folder) {
    return;
  }
  const tasks = () => [
    task('check', ['rules', 'check', folder]),
    task('test', ['rules', 'test', folder])];
  const run = args => vscode.tasks.executeTask(task(args[1], args));
  context.subscriptions.push(
    vscode.tasks.registerTaskProvider('exodx', { provideTasks: tasks, resolveTask: () => undefined }),
    vscode.commands.registerCommand('exodx.check', () => run(['rules', 'check', folder])),
    vscode.commands.registerCommand('exodx.test', () => run(['rules', 'test', folder])),
    vscode.commands.registerCommand('exodx.testFamily', () => {
      const name = family(folder);
      return run(['rules', 'test', folder, ...(name ? ['--family', name] : [])]);
    }));

  const server = {
    command: command(), args: ['rules', 'lsp', '--rules', folder] };
  client = new LanguageClient('exodx', 'exodx rules', { run: server, debug: server }, {
    documentSelector: [
      { scheme: 'file', language: 'exodx-drl' },
      { scheme: 'file', pattern: '**/*.{advice,cases,sources}.yaml' }],
    synchronize: {
      fileEvents: vscode.workspace.createFileSystemWatcher('**/*.{drl,yaml}') }
  });
  await client.start();
}

async function deactivate() {
  await client?.stop();
}

module.exports = { activate, deactivate };
