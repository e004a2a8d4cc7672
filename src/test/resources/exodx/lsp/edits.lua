-- Drives a language server as somebody does who types, and writes what came back as JSON.
-- PLAN names a file with the command of the server, the folder and the edits; ANSWERS the file to write.
vim.o.hidden = true
vim.o.swapfile = false
local plan = vim.fn.json_decode(table.concat(vim.fn.readfile(vim.env.PLAN), '\n'))
local told = {}
vim.lsp.handlers['textDocument/publishDiagnostics'] = function(_, result)
  if result.version then told[result.uri] = result end
end

local id = vim.lsp.start_client({
  name = 'exodx',
  cmd = plan.cmd,
  root_dir = plan.folder,
  workspace_folders = { { uri = vim.uri_from_fname(plan.folder), name = 'rules' } },
  flags = { debounce_text_changes = 0 },
})
local client = vim.lsp.get_client_by_id(id)
vim.wait(plan.hang, function() return client.initialized end, 5)

local function open(path)
  local buffer = vim.fn.bufadd(plan.folder .. '/' .. path)
  vim.fn.bufload(buffer)
  vim.lsp.buf_attach_client(buffer, id)
  return buffer
end

local function place(buffer, text)
  for row, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local from = line:find(text, 1, true)
    if from then
      return row - 1, from - 1
    end
  end
  error(text .. ' does not stand in the file')
end

local function now() return vim.loop.hrtime() / 1e6 end

local answers = { edits = {} }
for _, edit in ipairs(plan.edits) do
  local buffer = open(edit.path)
  local uri = vim.uri_from_bufnr(buffer)
  local row, column = place(buffer, edit.old)
  local start = now()
  vim.api.nvim_buf_set_text(buffer, row, column, row, column + #edit.old, { edit.new })
  local version = vim.api.nvim_buf_get_changedtick(buffer)
  local function answered() return told[uri] ~= nil and told[uri].version >= version end
  vim.wait(plan.hang, answered, 1)
  local answer = { ms = now() - start, told = answered(), messages = {} }
  for _, one in ipairs(answer.told and told[uri].diagnostics or {}) do
    table.insert(answer.messages, one.message)
  end
  table.insert(answers.edits, answer)
end

local function ask(method, path, text, more)
  local buffer = open(path)
  local row, column = place(buffer, text)
  local params = vim.tbl_extend('force', {
    textDocument = { uri = vim.uri_from_bufnr(buffer) },
    position = { line = row, character = column + #text },
  }, more)
  return client.request_sync(method, params, plan.hang, buffer).result
end

if plan.rules then
  answers.completion = {}
  for _, item in ipairs(ask('textDocument/completion', plan.rules, 'Lamp( ', vim.empty_dict())) do
    table.insert(answers.completion, item.label)
  end
  answers.hover = ask('textDocument/hover', plan.rules, 'step("change-b', vim.empty_dict()).contents.value
  -- The editor itself changes every file that the answer names, open or not.
  vim.lsp.util.apply_workspace_edit(
    ask('textDocument/rename', plan.rules, 'step("change-b', { newName = 'swap-bulb' }), client.offset_encoding)
  answers.renamed = {}
  for _, path in ipairs(plan.all) do
    local text = table.concat(vim.api.nvim_buf_get_lines(open(path), 0, -1, false), '\n')
    answers.renamed[path] = { new = text:find('swap-bulb', 1, true) ~= nil, old = text:find('change-bulb', 1, true) ~= nil }
  end
end
vim.fn.writefile({ vim.fn.json_encode(answers) }, vim.env.ANSWERS)
client.stop()
vim.wait(plan.hang, function() return client.is_stopped() end, 5)
vim.cmd('qa!')
