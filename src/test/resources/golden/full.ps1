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

# case: case-01.txt
# rules: 3.1.0 (0123456789ab)
# status: NEEDS FACTS: 2 answers are still needed
# diagnosis: The badge of the door does not match the badge of the register
# warning: At night nobody hears the alarm.
# warning: Never leave by the lift.
# not known yet: Is the door locked?
# not known yet: Is the person in the building?
# not now: Burn the old badge: Somebody still opens doors with it.
$opening = @{
    'Door Shell' = 'Stand before the door'
    'Register Shell' = 'Open the register'
}
$ready = @{
    'Register Shell' = { Get-Command -Name Get-Badge }
}
$steps = 5
if ($null -ne $Step -and @($Step | Where-Object { $_ -gt $steps }).Count -gt 0) {
    throw "There is no such step: the plan has $steps."
}
if ($TranscriptPath) {
    $null = Start-Transcript -LiteralPath $TranscriptPath -Append -WhatIf:$false -Confirm:$false
}
try {

    # step 1: [read-only] Read the badge of the register
    # what: Write it down.
    # shell: Register Shell
    # instead of (retired): badge.exe /read
    # verify: One number is printed.
    # source: https://example.com/kb/4711
    # because: The badges differ (rules/badge/badge.drl:12)
    if (Test-StepWanted 1 'read-only' 'Register Shell') {
        Write-Host 'exodx step 1: Read the badge of the register'
        Invoke-Step 1 'read-only' {
            Get-Badge -Person 'O''Brien' | Format-List Number
        }
    }

    # step 2: [change] Write the badge to the door
    # what: Use the number of step 1, digit by digit.
    # shell: Door Shell
    # no command yet: register.badge (malformed): What is the badge of the register?
    # not supported by the vendor: The vendor supports only the panel beside the door.
    # disputed: Two pages of the vendor disagree.
    # verify: The door opens.
    # undo: Write the old number back.
    # source: https://example.com/kb/4711
    # because: The badges differ (rules/badge/badge.drl:12)
    # because: A badge that differs is refused (rules/badge/badge.drl:40)
    Write-Host 'Step 2 waits, because facts are missing that could change this plan: Write the badge to the door'

    # step 3: [change] Open the door
    # what: Stand back.
    # shell: Door Shell
    # verify: The door is open.
    # undo: Set-Door -Name 'front' -Closed
    # source: https://example.com/kb/4711
    Write-Host 'Step 3 waits, because facts are missing that could change this plan: Open the door'

    # step 4: [destructive] Shred the badge of the door
    # what: Its number is gone for good.
    # shell: Register Shell
    # approval: the head of security, in writing
    # verify: Get-Badge prints nothing.
    # undo: not possible
    # source: A book, page 12
    # because: A badge that differs is refused (rules/badge/badge.drl:40)
    Write-Host 'Step 4 waits, because facts are missing that could change this plan: Shred the badge of the door'

    # step 5: [read-only] Call the vendor
    # what: Have the numbers at hand.
    # verify: There is a ticket number.
    # source: https://example.com/kb/4711
    Write-Host 'Step 5 is done by hand: Call the vendor'
} finally {
    if ($TranscriptPath) {
        $null = Stop-Transcript
    }
}
