# A whole case in the session of the engineer: read, diagnose, read what has become decisive, and so on.

# The commands of a gather script, by shell, found in its syntax tree.
function Get-ExodxReading {
    param([Parameter(Mandatory)][string]$Script)
    $tree = [System.Management.Automation.Language.Parser]::ParseInput($Script, [ref]$null, [ref]$null)
    $shell = ''
    foreach ($node in $tree.FindAll({
                param($one)
                ($one -is [System.Management.Automation.Language.AssignmentStatementAst] -and $one.Left.Extent.Text -eq '$shell') -or
                ($one -is [System.Management.Automation.Language.CommandAst] -and $one.GetCommandName() -eq 'Read-Answer')
            }, $true)) {
        if ($node -is [System.Management.Automation.Language.AssignmentStatementAst]) {
            $shell = $node.Right.Expression.SafeGetValue()
        } else {
            $pair = $node.CommandElements[1].KeyValuePairs | Where-Object { $_.Item1.Extent.Text -eq 'Command' }
            [pscustomobject]@{
                Shell = $shell
                Command = $pair.Item2.PipelineElements[0].Expression.SafeGetValue()
                Calls = @($node.CommandElements[2].ScriptBlock.FindAll({
                            param($one) $one -is [System.Management.Automation.Language.CommandAst]
                        }, $true) | ForEach-Object { $_.GetCommandName() } | Select-Object -Unique)
            }
        }
    }
}

# Stops at a reading that calls anything but what reads. The check of the rules sees to that as well; this is the session of a person.
function Assert-ExodxReadOnly {
    param([object[]]$Readings)
    foreach ($reading in $Readings) {
        foreach ($call in $reading.Calls) {
            if ("$call" -notmatch '^(Get|Select|Where|ForEach|Sort|Measure|Group|Format|Test|Search)-\w+$') {
                throw "this reading is not run, since $call may do more than read: $($reading.Command)"
            }
        }
    }
}

# Runs a gather script here and returns the files with its answers. Warnings of the script are shown; that this session is none of
# its shells is no error.
function Invoke-ExodxReading {
    param([string]$Script, [string]$Folder, [hashtable]$Known)
    $null = New-Item -ItemType Directory -Force -Path $Folder
    $file = Join-Path $Folder 'readings.ps1'
    [System.IO.File]::WriteAllText($file, $Script)
    try {
        & $file -Folder $Folder -Known $Known | Out-Null
    } catch {
        if ("$_" -notlike 'Nothing was read:*') { throw }
    }
    @(Get-ChildItem -LiteralPath $Folder -Filter 'exodx-*.json' | Sort-Object Name | ForEach-Object { $_.FullName })
}

function Start-ExodxCase {
    <#
    .SYNOPSIS
    Works on a case in this session: reads, diagnoses, reads what has become decisive, until nothing is left that it can read.
    .DESCRIPTION
    Reads with the read-only commands of the rules alone, and shows each before it runs. Changes nothing. Returns the answer; the folder
    of the case keeps case.json, to go on with in another shell (-Path), and the readings, which -Verify repeats after the repair.
    .PARAMETER User
    The user principal name of the affected user.
    .PARAMETER Path
    What is known already: an error text, or the case.json of another shell.
    .PARAMETER Folder
    The folder of the case; without it, one beside the others in the folder you are in.
    .PARAMETER Known
    Values that readings need, by the path of the fact, for example those that a person has told.
    .PARAMETER Verify
    After the repair: repeat the readings of this case and tell what is left of it.
    .PARAMETER Rules
    Another folder of rules.
    .EXAMPLE
    Start-ExodxCase -User jane@contoso.com -Path error.txt
    .EXAMPLE
    Start-ExodxCase -User jane@contoso.com -Verify
    .EXAMPLE
    Start-ExodxCase -User jane@contoso.com -WhatIf
    Shows what would be read first, and reads nothing.
    #>
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType('Exodx.Diagnosis')]
    param(
        [Parameter(Mandatory)][string]$User,
        [string[]]$Path = @(),
        [string]$Folder,
        [hashtable]$Known = @{},
        [switch]$Verify,
        [string]$Rules
    )
    if (-not $Folder) {
        $name = 'exodx-' + ($User -replace '[^A-Za-z0-9._@-]', '_')
        $Folder = Join-Path (Get-Location -PSProvider FileSystem).ProviderPath $name
    }
    $Folder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Folder)
    if ($Verify) {
        return Confirm-ExodxRepair -Folder $Folder -User $User -Known $Known -Rules $Rules
    }
    $options = @(Get-ExodxOptions -User $User -Rules $Rules)
    $files = @($Path | ForEach-Object { (Resolve-Path -LiteralPath $_).ProviderPath })
    $case = Join-Path $Folder 'case.json'
    $round = 0
    $done = @{}
    $answer = $null
    if ($files.Count -gt 0) {
        if ($PSCmdlet.ShouldProcess($case, 'Write')) {
            $null = New-Item -ItemType Directory -Force -Path $Folder
            [System.IO.File]::WriteAllText($case, (Invoke-Exodx (@('import') + $files + $options)))
        } else {
            $case = $files[0]
        }
    }
    while ($true) {
        $begun = Test-Path -LiteralPath $case
        if ($begun) {
            $answer = @(ConvertTo-ExodxDiagnosis (Invoke-Exodx (@('diagnose', $case, '--format', 'json') + @(Get-ExodxOptions -Rules $Rules))))[0]
            if (@($answer.Missing | Where-Object { $_.gather }).Count -eq 0) { break }
        }
        $script = Invoke-Exodx (@('gather') + $(if ($begun) { $case }) + $options)
        $readings = @(Get-ExodxReading $script)
        $new = @($readings | Where-Object { -not $done.ContainsKey("$($_.Shell) $($_.Command)") })
        if ($new.Count -eq 0) { break }
        Assert-ExodxReadOnly $readings
        foreach ($reading in $new) {
            $done["$($reading.Shell) $($reading.Command)"] = $true
            Write-Host "[$($reading.Shell)] $($reading.Command)"
        }
        if (-not $PSCmdlet.ShouldProcess("$($new.Count) readings", 'Run')) { break }
        $round++
        $answers = @(Invoke-ExodxReading $script (Join-Path $Folder "readings-$round") $Known)
        if ($answers.Count -eq 0) { break }
        $all = @(if ($begun) { $case }) + $answers
        [System.IO.File]::WriteAllText($case, (Invoke-Exodx (@('import') + $all + $options)))
    }
    if ($answer) {
        Show-ExodxRest $answer $case
    }
    $answer
}

# Tells what this session could not read, and how to go on.
function Show-ExodxRest {
    param($Answer, [string]$Case)
    $left = @($Answer.Missing | Where-Object { $_.gather } | ForEach-Object { $_.gather.shell } | Select-Object -Unique)
    if ($left.Count -gt 0) {
        Write-Host "To be read elsewhere: $($left -join ', '). Go on there with: Start-ExodxCase -User ... -Path $Case"
    }
    foreach ($fact in @($Answer.Missing | Where-Object { -not $_.gather })) {
        Write-Host "To be asked: $($fact.question)"
    }
    Write-Host "Case: $Case"
}

# Repeats the readings of a case, and compares. Only what is read now counts: what was known before the repair proves nothing after it.
function Confirm-ExodxRepair {
    param([string]$Folder, [string]$User, [hashtable]$Known, [string]$Rules)
    $scripts = @(Get-ChildItem -Path (Join-Path $Folder 'readings-*') -Filter 'readings.ps1' -Recurse -ErrorAction SilentlyContinue | Sort-Object FullName)
    if ($scripts.Count -eq 0) {
        throw "there are no readings of this case in $Folder; begin it with Start-ExodxCase -User $User"
    }
    $options = @(Get-ExodxOptions -User $User -Rules $Rules)
    $verified = Join-Path $Folder 'verified'
    if (Test-Path -LiteralPath $verified) { Remove-Item -LiteralPath $verified -Recurse -Force }
    $answers = @()
    foreach ($file in $scripts) {
        $script = [System.IO.File]::ReadAllText($file.FullName)
        $readings = @(Get-ExodxReading $script)
        Assert-ExodxReadOnly $readings
        foreach ($reading in $readings) { Write-Host "[$($reading.Shell)] $($reading.Command)" }
        $answers += @(Invoke-ExodxReading $script (Join-Path $verified $file.Directory.Name) $Known)
    }
    if ($answers.Count -eq 0) {
        throw 'nothing was read: this session is none of the shells of this case'
    }
    $now = Join-Path $verified 'case.json'
    [System.IO.File]::WriteAllText($now, (Invoke-Exodx (@('import') + $answers + $options)))
    $before = @(ConvertTo-ExodxDiagnosis (Invoke-Exodx (@('diagnose', (Join-Path $Folder 'case.json'), '--format', 'json') + @(Get-ExodxOptions -Rules $Rules))))[0]
    $after = @(ConvertTo-ExodxDiagnosis (Invoke-Exodx (@('diagnose', $now, '--format', 'json') + @(Get-ExodxOptions -Rules $Rules))))[0]
    $left = @($after.Diagnoses | ForEach-Object { $_.code })
    foreach ($cause in $before.Diagnoses) {
        $word = if ($left -contains $cause.code) { 'Still there' } else { 'Not seen any more' }
        Write-Host "${word}: $($cause.title)"
    }
    $after
}
