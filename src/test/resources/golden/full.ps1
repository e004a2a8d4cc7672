#Requires -Version 5.1
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
param(
    # Numbers of the steps to run; without it, all steps that only read.
    [int[]]$Step,
    # Lets steps run that cannot be undone, after one more question each.
    [switch]$AllowDestructive
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$openShell = ''

# Tells whether a step is wanted, and lets the operator get to the shell it is for.
function Test-StepWanted {
    param([int]$Number, [string]$Risk, [string]$Shell)
    $wanted = if ($null -eq $Step) { $Risk -ceq 'read-only' } else { $Step -contains $Number }
    if (-not $wanted) {
        Write-Host "Step ${Number} skipped: it is $Risk, run it with -Step $Number"
        return $false
    }
    if ($WhatIfPreference -and $Risk -cne 'read-only') {
        Write-Host "Step ${Number}: what if; nothing is done"
        return $false
    }
    if ($Shell -and $Shell -cne $script:openShell) {
        $null = Read-Host "Step ${Number} is for ${Shell}: press Enter when this is it"
        $script:openShell = $Shell
    }
    return $true
}

# case: case-01.txt
# status: NEEDS FACTS: 2 facts would change this answer
# rules: 3.1.0 (0123456789ab)
# diagnosis: The badge of the door does not match the badge of the register
# warning: At night nobody hears the alarm.
# not known yet: Is the door locked?
# not known yet: Is the person in the building?
# not now: Burn the old badge: Somebody still opens doors with it.

# step 1: [read-only] Read the badge of the register
# what: Write it down.
# shell: Register Shell
# instead of (retired): badge.exe /read
# verify: One number is printed.
# source: https://example.com/kb/4711
if (Test-StepWanted 1 'read-only' 'Register Shell') {
    Write-Host 'exodx step 1: Read the badge of the register'
    . {
        Get-Badge -Person 'O''Brien' | Format-List Number
    } | Out-Host
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
Write-Host 'Step 2 has no command yet: Write the badge to the door (first gather register.badge (malformed): What is the badge of the register?)'

# step 3: [change] Open the door
# what: Stand back.
# shell: Door Shell
# verify: The door is open.
# undo: Set-Door -Name 'front' -Closed
# source: https://example.com/kb/4711
if (Test-StepWanted 3 'change' 'Door Shell') {
    if ($PSCmdlet.ShouldContinue('Open the door?', 'exodx step 3')) {
        . {
            Set-Door -Name 'front' -Open
        } | Out-Host
    }
}

# step 4: [destructive] Shred the badge of the door
# what: Its number is gone for good.
# shell: Register Shell
# approval: the head of security, in writing
# verify: Get-Badge prints nothing.
# undo: not possible
# source: A book, page 12
if (Test-StepWanted 4 'destructive' 'Register Shell') {
    if (-not $AllowDestructive) {
        Write-Warning 'This cannot be undone: it runs only with -AllowDestructive.'
    } elseif ((Read-Host 'Type DELETE for step 4, which cannot be undone: Shred the badge of the door') -ceq 'DELETE') {
        if ($PSCmdlet.ShouldContinue('Shred the badge of the door (cannot be undone)? Approval: the head of security, in writing', 'exodx step 4')) {
            . {
                Remove-Badge -Number 7 -Confirm:$false
            } | Out-Host
        }
    }
}

# step 5: [read-only] Call the vendor
# what: Have the numbers at hand.
# verify: There is a ticket number.
# source: https://example.com/kb/4711
Write-Host 'Step 5 is done by hand: Call the vendor'
