# The module of exodx. Syntax of Windows PowerShell 5.1. What it is given never leaves the machine.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
. (Join-Path $PSScriptRoot 'Launch.ps1')
. (Join-Path $PSScriptRoot 'Objects.ps1')
. (Join-Path $PSScriptRoot 'Case.ps1')
$script:HomeFolder = Split-Path (Split-Path $PSScriptRoot)

# Runs exodx and returns what it printed. What goes wrong is an error of the caller.
function Invoke-Exodx {
    param([Parameter(Mandatory)][string[]]$Arguments)
    $launch = Get-ExodxLaunch $script:HomeFolder $Arguments
    $start = New-Object System.Diagnostics.ProcessStartInfo
    $start.FileName = $launch.Java
    $start.Arguments = Join-ExodxArguments $launch.Arguments
    $start.WorkingDirectory = (Get-Location -PSProvider FileSystem).ProviderPath
    $start.UseShellExecute = $false
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $start.StandardOutputEncoding = [System.Text.Encoding]::UTF8
    $start.StandardErrorEncoding = [System.Text.Encoding]::UTF8
    $process = [System.Diagnostics.Process]::Start($start)
    try {
        $process.StandardInput.Close()
        $errors = $process.StandardError.ReadToEndAsync()
        $output = $process.StandardOutput.ReadToEnd()
        $process.WaitForExit()
        $told = $errors.Result.Trim()
        # 0 diagnosed, 1 more facts are needed, 4 elsewhere or not recognised: those are answers.
        if (@(0, 1, 4) -notcontains $process.ExitCode) {
            throw "exodx ended with code $($process.ExitCode): $told"
        }
        if ($told) {
            Write-Verbose $told
        }
        return $output
    } finally {
        $process.Dispose()
    }
}

# Writes what came through the pipeline to files that exodx reads, and returns their names. Objects go with the command that they came
# from; without one they are written whole with their types, and have to say themselves whose they are.
function Export-ExodxInput {
    param([object[]]$Objects, [string[]]$Path, [string]$Command, [Parameter(Mandatory)][string]$Folder)
    $files = New-Object System.Collections.ArrayList
    foreach ($one in $Path) {
        foreach ($resolved in @(Resolve-Path -Path $one)) {
            $null = $files.Add($resolved.ProviderPath)
        }
    }
    $texts = @($Objects | Where-Object { $_ -is [string] })
    $others = @($Objects | Where-Object { $null -ne $_ -and $_ -isnot [string] -and $_ -isnot [System.IO.FileInfo] })
    foreach ($file in @($Objects | Where-Object { $_ -is [System.IO.FileInfo] })) {
        $null = $files.Add($file.FullName)
    }
    if ($texts.Count -gt 0) {
        $file = Join-Path $Folder 'pasted.txt'
        [System.IO.File]::WriteAllText($file, ($texts -join [Environment]::NewLine) + [Environment]::NewLine)
        $null = $files.Add($file)
    }
    if ($others.Count -gt 0 -and $Command) {
        $file = Join-Path $Folder 'objects.json'
        Export-ExodxObject $others $Command $file
        $null = $files.Add($file)
    } elseif ($others.Count -gt 0) {
        $file = Join-Path $Folder 'objects.xml'
        $others | Export-Clixml -LiteralPath $file -Depth 2 -Encoding UTF8
        $null = $files.Add($file)
    }
    if ($files.Count -eq 0) {
        throw 'there is no case: give objects or text through the pipeline, or files with -Path'
    }
    return $files.ToArray()
}

# Runs a block with a folder of its own for the files of a case, which is removed afterwards.
function Use-ExodxFolder {
    param([Parameter(Mandatory)][scriptblock]$Block)
    $folder = Join-Path ([System.IO.Path]::GetTempPath()) ('exodx-' + [guid]::NewGuid().ToString('N'))
    $null = New-Item -ItemType Directory -Path $folder
    try {
        & $Block $folder
    } finally {
        Remove-Item -LiteralPath $folder -Recurse -Force
    }
}

# Makes one case of several files; one file is the case itself.
function Join-ExodxFiles {
    param([string[]]$Files, [string]$Folder, [string[]]$Options)
    if ($Files.Count -eq 1) {
        return $Files[0]
    }
    $case = Join-Path $Folder 'case.json'
    [System.IO.File]::WriteAllText($case, (Invoke-Exodx (@('import') + $Files + $Options)))
    return $case
}

# Options of the command line that several functions take.
function Get-ExodxOptions {
    param([string]$User, [string]$Rules, [switch]$Redact)
    if ($User) { '--user', $User }
    if ($Rules) { '--rules', (Resolve-Path -LiteralPath $Rules).ProviderPath }
    if ($Redact) { '--redact' }
}

function ConvertTo-ExodxDiagnosis {
    param([Parameter(Mandatory)][string]$Json)
    foreach ($answer in @($Json | ConvertFrom-Json | ForEach-Object { $_ })) {
        foreach ($step in $answer.steps) { $step.PSObject.TypeNames.Insert(0, 'Exodx.Step') }
        foreach ($fact in $answer.missing) { $fact.PSObject.TypeNames.Insert(0, 'Exodx.Missing') }
        [pscustomobject]@{
            PSTypeName = 'Exodx.Diagnosis'
            Case = $answer.case
            Status = $answer.status
            Diagnoses = @($answer.diagnoses)
            Steps = @($answer.steps)
            Missing = @($answer.missing)
            Warnings = @($answer.warnings)
            Withheld = @($answer.withheld)
            Waiting = @($answer.waiting)
            Checks = @($answer.checks)
            Notes = @($answer.notes)
            Answer = $answer
        }
    }
}

function Invoke-ExodxDiagnosis {
    <#
    .SYNOPSIS
    Diagnoses a user from objects, texts or files.
    .DESCRIPTION
    Takes what cmdlets return, pasted text, or files, and returns one answer for each person with an error: Status, Diagnoses, Steps
    (the plan, in order), Missing (what to find out next, most decisive first) and Warnings. Objects are taken whole, so each tells
    itself whose it is. Nothing is changed, and nothing leaves the machine.
    .PARAMETER InputObject
    Objects of cmdlets, lines of text, or files.
    .PARAMETER Path
    Fact files, texts and exports of one case.
    .PARAMETER Command
    The command that the objects came from, such as Get-Mailbox jane@contoso.com. Without it, the command before this one in the
    pipeline is taken: it tells whose the objects are.
    .PARAMETER User
    Whose case it is, where the input speaks of several people: a name that it uses.
    .PARAMETER Rules
    Another folder of rules.
    .PARAMETER Redact
    Mask names, addresses and identifiers.
    .EXAMPLE
    Get-Mailbox jane@contoso.com | Invoke-ExodxDiagnosis
    .EXAMPLE
    Get-Clipboard | Invoke-ExodxDiagnosis | Get-ExodxPlan
    #>
    [CmdletBinding()]
    [OutputType('Exodx.Diagnosis')]
    param(
        [Parameter(ValueFromPipeline)][object[]]$InputObject,
        [string[]]$Path = @(),
        [string]$Command,
        [string]$User,
        [string]$Rules,
        [switch]$Redact
    )
    begin { $objects = New-Object System.Collections.ArrayList }
    process { foreach ($one in $InputObject) { $null = $objects.Add($one) } }
    end {
        $options = @(Get-ExodxOptions -User $User -Rules $Rules -Redact:$Redact)
        if (-not $Command) {
            $Command = Get-ExodxSource $MyInvocation.Line $MyInvocation.MyCommand.Name $PSCmdlet.SessionState
        }
        Use-ExodxFolder {
            param($folder)
            $files = @(Export-ExodxInput -Objects $objects.ToArray() -Path $Path -Command $Command -Folder $folder)
            $case = Join-ExodxFiles $files $folder $options
            ConvertTo-ExodxDiagnosis (Invoke-Exodx (@('diagnose', $case, '--format', 'json') + $options))
        }
    }
}

function Get-ExodxPlan {
    <#
    .SYNOPSIS
    Returns the steps of a plan, or the plan as a script.
    .DESCRIPTION
    Without -AsScript it returns the steps of an answer, in order. With it, it makes the script of the plan: run without parameters
    that only reads; each change has to be asked for by its number, and what cannot be undone by a typed word as well.
    .PARAMETER Diagnosis
    An answer of Invoke-ExodxDiagnosis.
    .PARAMETER Path
    A file of one case, instead of an answer.
    .PARAMETER AsScript
    Return the script of the plan as text. Needs -Path.
    .PARAMETER User
    Whose case it is, where the file speaks of several people.
    .PARAMETER Rules
    Another folder of rules.
    .EXAMPLE
    Get-Clipboard | Invoke-ExodxDiagnosis | Get-ExodxPlan
    .EXAMPLE
    Get-ExodxPlan -Path case.json -AsScript | Set-Content plan.ps1
    #>
    [CmdletBinding(DefaultParameterSetName = 'Diagnosis')]
    [OutputType('Exodx.Step', ParameterSetName = 'Diagnosis')]
    [OutputType([string], ParameterSetName = 'Path')]
    param(
        [Parameter(Mandatory, ValueFromPipeline, ParameterSetName = 'Diagnosis')][PSTypeName('Exodx.Diagnosis')]$Diagnosis,
        [Parameter(Mandatory, ParameterSetName = 'Path')][string]$Path,
        [Parameter(ParameterSetName = 'Path')][switch]$AsScript,
        [Parameter(ParameterSetName = 'Path')][string]$User,
        [Parameter(ParameterSetName = 'Path')][string]$Rules
    )
    process {
        if ($PSCmdlet.ParameterSetName -eq 'Diagnosis') {
            return $Diagnosis.Steps
        }
        $file = (Resolve-Path -LiteralPath $Path).ProviderPath
        $options = @(Get-ExodxOptions -User $User -Rules $Rules)
        if ($AsScript) {
            return Invoke-Exodx (@('diagnose', $file, '--format', 'ps1') + $options)
        }
        (ConvertTo-ExodxDiagnosis (Invoke-Exodx (@('diagnose', $file, '--format', 'json') + $options))).Steps
    }
}

function Get-ExodxGatherScript {
    <#
    .SYNOPSIS
    Makes a script that reads the facts a case still needs, and changes nothing.
    .DESCRIPTION
    The script saves what it read in one JSON file for each shell that it is run in. Those files, together with the case, are the
    input of the next diagnosis.
    .PARAMETER Path
    The case so far; without it the script begins a new case.
    .PARAMETER User
    The affected user, where the case does not say.
    .PARAMETER Shell
    Only what is read in this shell; the beginning of its name is enough.
    .PARAMETER All
    Read all that can be read, not only what is missing.
    .PARAMETER Rules
    Another folder of rules.
    .EXAMPLE
    Get-ExodxGatherScript -Path error.txt -User jane@contoso.com | Set-Content gather.ps1
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param([string]$Path, [string]$User, [string]$Shell, [switch]$All, [string]$Rules)
    $arguments = @('gather')
    if ($Path) { $arguments += (Resolve-Path -LiteralPath $Path).ProviderPath }
    if ($Shell) { $arguments += '--shell', $Shell }
    if ($All) { $arguments += '--all' }
    Invoke-Exodx ($arguments + @(Get-ExodxOptions -User $User -Rules $Rules))
}

function Test-ExodxWhatIf {
    <#
    .SYNOPSIS
    Tells what would change in an answer if facts were otherwise.
    .DESCRIPTION
    Returns the differences between the answer to a case and the answer with other facts. Nothing is changed.
    .PARAMETER Path
    The file of the case.
    .PARAMETER Set
    Facts to suppose, by their path in a fact file.
    .PARAMETER Unset
    Paths of facts to forget, or of every fact of a kind.
    .PARAMETER Rules
    Another folder of rules.
    .EXAMPLE
    Test-ExodxWhatIf -Path case.json -Set @{ 'onPremises.exchangeServerRunning' = $false }
    #>
    [CmdletBinding()]
    [OutputType('Exodx.Difference')]
    param(
        [Parameter(Mandatory)][string]$Path,
        [hashtable]$Set = @{},
        [string[]]$Unset = @(),
        [string]$Rules
    )
    $arguments = @('what-if', (Resolve-Path -LiteralPath $Path).ProviderPath, '--format', 'json')
    foreach ($name in @($Set.Keys | Sort-Object)) {
        $value = $Set[$name]
        $text = if ($value -is [bool]) { "$value".ToLowerInvariant() } else { "$value" }
        $arguments += '--set', "$name=$text"
    }
    foreach ($name in $Unset) { $arguments += '--unset', $name }
    $difference = Invoke-Exodx ($arguments + @(Get-ExodxOptions -Rules $Rules)) | ConvertFrom-Json
    foreach ($change in $difference.changes) {
        $change.PSObject.TypeNames.Insert(0, 'Exodx.Difference')
        $change
    }
}

Export-ModuleMember -Function Invoke-ExodxDiagnosis, Get-ExodxPlan, Get-ExodxGatherScript, Test-ExodxWhatIf, Start-ExodxCase
