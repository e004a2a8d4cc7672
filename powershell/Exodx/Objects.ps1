# Objects of the pipeline as exodx reads them: with the command that they came from, so that nobody has to guess whose they are.

# Gives a value in words that JSON has. What is deeper than exodx looks is text.
function ConvertTo-ExodxValue {
    param($Value, [int]$Depth = 0)
    if ($null -eq $Value -or $Value -is [bool] -or $Value -is [int] -or $Value -is [long]) { return $Value }
    if ($Value -is [datetime] -or $Value -is [System.DateTimeOffset]) { return $Value.ToString('o') }
    if ($Value -is [System.Collections.IDictionary] -and $Depth -lt 3) {
        $inner = [ordered]@{}
        foreach ($key in @($Value.Keys)) { $inner["$key"] = ConvertTo-ExodxValue $Value[$key] ($Depth + 1) }
        return $inner
    }
    if ($Value -is [System.Management.Automation.PSCustomObject] -and $Depth -lt 3) {
        $inner = [ordered]@{}
        foreach ($property in $Value.PSObject.Properties) { $inner[$property.Name] = ConvertTo-ExodxValue $property.Value ($Depth + 1) }
        return $inner
    }
    if ($Value -is [System.Collections.IEnumerable] -and $Value -isnot [string]) {
        return , [object[]]@(foreach ($item in $Value) { "$item" })
    }
    return "$Value"
}

# The command before a function in the line that called it, with the values of its variables; empty when there is none.
function Get-ExodxSource {
    param([string]$Line, [string]$Function, [System.Management.Automation.SessionState]$Session)
    $tree = [System.Management.Automation.Language.Parser]::ParseInput($Line, [ref]$null, [ref]$null)
    $pipeline = $tree.Find({
            param($one)
            $one -is [System.Management.Automation.Language.PipelineAst] -and $one.PipelineElements.Count -gt 1 -and
            @($one.PipelineElements | Select-Object -Skip 1 | Where-Object {
                    $_ -is [System.Management.Automation.Language.CommandAst] -and $_.GetCommandName() -eq $Function
                }).Count -gt 0
        }, $true)
    if (-not $pipeline) { return '' }
    $first = $pipeline.PipelineElements[0]
    if ($first -isnot [System.Management.Automation.Language.CommandAst] -or "$($first.GetCommandName())" -notmatch '^Get-\w+$') { return '' }
    $text = $first.Extent.Text
    $offset = $first.Extent.StartOffset
    $variables = @($first.FindAll({ param($one) $one -is [System.Management.Automation.Language.VariableExpressionAst] }, $true))
    foreach ($variable in @($variables | Sort-Object { $_.Extent.StartOffset } -Descending)) {
        $value = $Session.PSVariable.GetValue($variable.VariablePath.UserPath)
        if ($variable.Parent -isnot [System.Management.Automation.Language.CommandAst] -or $value -isnot [string]) { return '' }
        $from = $variable.Extent.StartOffset - $offset
        $literal = "'" + $value.Replace("'", "''") + "'"
        $text = $text.Remove($from, $variable.Extent.Text.Length).Insert($from, $literal)
    }
    return $text
}

# The shell that this session is for a command: the first of the rules whose test finds something here. Empty when none is.
function Get-ExodxShell {
    param([string]$Command)
    $name = ($Command -split '\s', 2)[0]
    $source = @(Get-Command -Name $name -ErrorAction SilentlyContinue)
    $rules = Join-Path (Join-Path $script:HomeFolder 'rules') 'shells.advice.yaml'
    if ($source.Count -eq 0 -or -not (Test-Path -LiteralPath $rules)) { return '' }
    $shell = ''
    foreach ($line in [System.IO.File]::ReadAllLines($rules)) {
        if ($line -match '^  (\S.*):\s*$') { $shell = $Matches[1] }
        # The test of a shell names one of its cmdlets; here it has to be the one that was called, or one of the same module.
        if ($shell -and $line -match '^    ready: (.+)$') {
            $found = @()
            try { $found = @(& ([scriptblock]::Create($Matches[1])) 2>$null) } catch { $found = @() }
            $modules = @($found | Where-Object { $_ -is [System.Management.Automation.CommandInfo] } | ForEach-Object { $_.Source })
            if ($found.Count -gt 0 -and ($modules.Count -eq 0 -or $modules -contains $source[0].Source)) { return $shell }
        }
    }
    return ''
}

# Writes objects to a file that exodx reads as the answer to a command.
function Export-ExodxObject {
    param([object[]]$Objects, [string]$Command, [string]$File)
    $answer = [ordered]@{
        command = $Command
        shell = (Get-ExodxShell $Command)
        facts = [object[]]@()
        complete = $true
        output = [object[]]@(foreach ($object in $Objects) {
                $shown = [ordered]@{}
                foreach ($property in $object.PSObject.Properties) {
                    try { $shown[$property.Name] = ConvertTo-ExodxValue $property.Value } catch { continue } # cannot be read here
                }
                $shown
            })
    }
    $document = [ordered]@{ exodxGather = 1; case = ''; rules = ''; answers = [object[]]@($answer) }
    [System.IO.File]::WriteAllText($File, (ConvertTo-Json -InputObject $document -Depth 8))
}
