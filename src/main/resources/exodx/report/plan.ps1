#Requires -Version 5.1
# The plan of one case. Run without parameters it only reads. It works in Windows PowerShell 5.1 and PowerShell 7.
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
param(
    # Numbers of the steps to run; without it, all steps that only read. -WhatIf shows what changes would do.
    [ValidateRange(1, 1000)]
    [int[]]$Step,
    # Lets steps run that cannot be undone, after a typed word each.
    [switch]$AllowDestructive,
    # Keeps a record of everything that is shown in this file; without it nothing is kept.
    [string]$TranscriptPath
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$openShells = @()

# Asks until there is an answer, three times at most: many commands take an empty name for "all".
function Read-Host {
    param([string]$Prompt)
    if ([Environment]::GetCommandLineArgs() -like '-noni*') {
        throw "Nobody can be asked here: $Prompt"
    }
    foreach ($attempt in 1..3) {
        $answer = Microsoft.PowerShell.Utility\Read-Host -Prompt $Prompt
        if (-not [string]::IsNullOrWhiteSpace($answer)) {
            return $answer.Trim()
        }
    }
    throw "There was no answer: $Prompt"
}

# Tells whether this session is the shell that a step is for, as far as that can be seen.
function Test-Shell {
    param([int]$Number, [string]$Shell)
    if ($script:openShells -contains $Shell) {
        return $true
    }
    if ($ready.ContainsKey($Shell)) {
        $answer = @()
        try {
            $answer = @(& $ready[$Shell] 2>$null)
        } catch {
            $answer = @()
        }
        if ($answer.Count -eq 0) {
            Write-Warning "Step ${Number} skipped: it is for ${Shell}, and this session is not. $($opening[$Shell])"
            return $false
        }
    } else {
        $null = Microsoft.PowerShell.Utility\Read-Host "Step ${Number} is for ${Shell}: press Enter when this is it"
    }
    $script:openShells += $Shell
    return $true
}

# Tells whether a step is wanted, and can be run here.
function Test-StepWanted {
    param([int]$Number, [string]$Risk, [string]$Shell)
    $wanted = if ($null -eq $Step) { $Risk -ceq 'read-only' } else { $Step -contains $Number }
    if (-not $wanted) {
        Write-Host "Step ${Number} ($Risk) skipped: to run it, add -Step $Number"
        return $false
    }
    return (-not $Shell) -or (Test-Shell $Number $Shell)
}

# Stops for a decision, whatever -Confirm says; with -WhatIf it only tells what would be done.
function Confirm-Step {
    param([int]$Number, [string]$Risk, [string]$Title)
    if ($WhatIfPreference) {
        return $PSCmdlet.ShouldProcess("step $Number", $Title)
    }
    if ($Risk -ceq 'destructive') {
        if (-not $AllowDestructive) {
            Write-Warning "Step ${Number} cannot be undone: it runs only with -AllowDestructive."
            return $false
        }
        $typed = Microsoft.PowerShell.Utility\Read-Host "Type DELETE for step ${Number}, which cannot be undone: ${Title}"
        if ($typed -cne 'DELETE') {
            Write-Host "Step ${Number}: not confirmed, nothing was done"
            return $false
        }
    }
    return $PSCmdlet.ShouldContinue("${Title}?", "exodx step ${Number}")
}

# Runs a step and shows what comes back. An error in a step that changes something ends the script.
function Invoke-Step {
    param([int]$Number, [string]$Risk, [scriptblock]$Code)
    $failures = New-Object System.Collections.ArrayList
    try {
        & $Code 2>&1 | ForEach-Object {
            if ($_ -is [System.Management.Automation.ErrorRecord]) {
                $null = $failures.Add($_)
            } else {
                $_
            }
        } | Out-Host
    } catch {
        $null = $failures.Add($_)
    }
    foreach ($failure in $failures) {
        Write-Warning "Step ${Number}: $failure"
    }
    if ($failures.Count -gt 0 -and $Risk -cne 'read-only') {
        throw "Stopped at step ${Number}: it reported an error. Read the state again before going on."
    }
}
