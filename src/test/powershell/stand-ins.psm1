# Stand-ins for every cmdlet of a script that PowerShell itself does not bring. They remember their calls, and answer as they are told.
$script:real = 'ConvertTo-Json', 'ForEach-Object', 'Format-List', 'Format-Table', 'Get-Command', 'Get-Location', 'Group-Object', 'Join-Path',
'Measure-Object', 'New-Object', 'Out-Host', 'Select-Object', 'Set-Content', 'Set-StrictMode', 'Sort-Object', 'Where-Object', 'Write-Host',
'Write-Warning', 'Start-Transcript', 'Stop-Transcript', 'Read-Host', 'Write-Output'
$script:looking = 'Get', 'Search', 'Find', 'Test', 'Measure', 'Compare', 'ConvertFrom', 'Resolve'

function Get-Tree {
    param([string]$Text)
    $errors = $null
    $tree = [System.Management.Automation.Language.Parser]::ParseInput($Text, [ref]$null, [ref]$errors)
    if (@($errors).Count -gt 0) { throw "It does not parse: $(@($errors)[0])" }
    $tree
}

function Find-Node {
    param($Tree, [string]$Type)
    $Tree.FindAll({ param($node) $node.GetType().Name -eq $Type }.GetNewClosure(), $true)
}

# Names of the cmdlets that need a stand-in.
function Get-Foreign {
    param($Tree)
    $own = @(Find-Node $Tree FunctionDefinitionAst | ForEach-Object { $_.Name })
    Find-Node $Tree CommandAst | ForEach-Object { $_.GetCommandName() } |
        Where-Object { $_ -match '^\w+-\w+$' -and $script:real -notcontains $_ -and $own -notcontains $_ } | Sort-Object -Unique
}

# Makes the stand-ins of one script. $Place decides which shell the session is: cmdlets of Exchange Online come from a module tmpEXO_...
function Install-StandIn {
    param($Tree, [string]$Place)
    Uninstall-StandIn
    $properties = @(Find-Node $Tree MemberExpressionAst | ForEach-Object { "$($_.Member)" }) +
    @(Find-Node $Tree StringConstantExpressionAst | ForEach-Object { $_.Value })
    $global:StandInProperties = @($properties | Where-Object { $_ -cmatch '^[A-Z]\w+$' -and $_ -notmatch '^(PS\w+|Count|Length|Add)$' } | Sort-Object -Unique)
    $text = ''
    foreach ($name in @(Get-Foreign $Tree) + 'Get-MgContext', 'Get-ADUser', 'Get-Mailbox', 'Get-RemoteMailbox', 'Get-Recipient' | Sort-Object -Unique) {
        $text += "function $name { `$piped = @(`$input); Invoke-StandIn '$name' `$args }`n"
    }
    $module = if ($Place -eq 'cloud') { 'tmpEXO_standin' } else { 'standin' }
    New-Module -Name $module -ScriptBlock ([scriptblock]::Create($text + 'Export-ModuleMember -Function *')) | Import-Module -Global -DisableNameChecking
}

function Uninstall-StandIn {
    Remove-Module tmpEXO_standin, standin -ErrorAction SilentlyContinue
    $global:StandInCalls = New-Object System.Collections.ArrayList
}

function global:Out-Host { $null = @($input) }

function global:Invoke-StandIn {
    param([string]$Name, $Arguments)
    $text = @($Arguments | ForEach-Object { "$_" }) -join ' '
    $null = $global:StandInCalls.Add([pscustomobject]@{ Name = $Name; Text = $text; WhatIf = $text -match '-WhatIf(:? ?True)?( -|$)' })
    & $global:StandInAnswer $Name $text
}

# The calls that changed something.
function Get-Change {
    $global:StandInCalls | Where-Object { $script:looking -notcontains ($_.Name -split '-')[0] -and -not $_.WhatIf -and $_.Name -notmatch '^(Connect|Import)-' }
}

# Something that has every property that the script speaks of.
function New-Shown {
    $properties = [ordered]@{}
    foreach ($name in $global:StandInProperties) { $properties[$name] = 'shown' }
    [pscustomobject]$properties
}

function Write-NotFound {
    param([string]$Text)
    $asked = [regex]::Match($Text, '-(?:Identity|UserId)\W+(\S+)').Groups[1].Value
    Write-Error "Ex6F9304|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|The operation couldn't be performed because object '$asked' couldn't be found on 'AM9PR01A006DC01.EURPR01A006.PROD.OUTLOOK.COM'."
}

# How the stand-ins answer. $Planned has the objects that the plan saw, by the command that reads them.
function Set-Answer {
    param([string]$Way, [hashtable]$Planned = @{})
    $one = {
        param($name, $text)
        $known = $Planned["$name $text".Trim()]
        if ($known) { [pscustomobject]$known } else { New-Shown }
    }.GetNewClosure()
    $global:StandInAnswer = switch ($Way) {
        'one' { $one }
        'several' { { param($name, $text) & $one $name $text; & $one $name $text }.GetNewClosure() }
        'none' { { } }
        'not found' { { param($name, $text) Write-NotFound $text } }
        'denied' { { Write-Error 'Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))' } }
    }
}

# The readings of a block in their order, each with an object as the plan saw it, and what is compared of it.
function Get-Reading {
    param($Block)
    $readings = New-Object System.Collections.ArrayList
    foreach ($statement in $Block.ScriptBlock.EndBlock.Statements) {
        $text = "$statement"
        if ($text -like '$found = *') {
            $command = "$($statement.Right)" -replace '^@\((.*) 2>&1\)$', '$1' -replace "'", ''
            $null = $readings.Add(@{ Command = $command; Object = [ordered]@{}; Same = @(); Carries = @(); Empty = @(); Filled = @() })
        } elseif ($text -match '^& \$(same|carries|empty|filled) ') {
            $kind = $Matches[1]
            $reading = $readings[$readings.Count - 1]
            $words = @(($statement.PipelineElements[0].CommandElements | Select-Object -Skip 1) | ForEach-Object { , @($_.SafeGetValue()) })
            if ($kind -eq 'carries') {
                $reading.Carries += @(@{ Names = $words[0]; Values = $words[1] })
            } else {
                $reading[$kind] += $words[0]
                $reading.Object[$words[0][0]] = switch ($kind) {
                    'same' { $words[1] }
                    'empty' { '' }
                    'filled' { 'Friday' }
                }
            }
        }
    }
    foreach ($reading in $readings) {
        foreach ($carried in $reading.Carries) {
            $there = @($carried.Names | ForEach-Object { $reading.Object[$_] } | Where-Object { $_ })
            $free = @($carried.Names | Where-Object { -not $reading.Object.Contains($_) })
            foreach ($name in $free) { $reading.Object[$name] = '00000000-0000-0000-0000-000000000000' }
            foreach ($value in @($carried.Values | Where-Object { $there -notcontains $_ })) {
                $reading.Object[$free[0]] = $value
                $free = @($free | Select-Object -Skip 1)
            }
        }
    }
    $readings
}

# The blocks of a script that cannot be undone.
function Get-Block {
    param($Tree)
    Find-Node $Tree AssignmentStatementAst | Where-Object { "$($_.Left)" -eq '$checked' }
}

# What the plan saw, by the command that reads it.
function Get-Planned {
    param($Tree)
    $planned = @{}
    foreach ($block in @(Get-Block $Tree)) {
        foreach ($reading in Get-Reading $block.Right.Expression) { $planned[$reading.Command] = $reading.Object }
    }
    $planned
}

$script:failures = 0
function Assert-That {
    param([bool]$Right, [string]$What)
    if (-not $Right) {
        Write-Output "FAIL $What"
        $script:failures++
    }
}
function Get-FailureCount { [Math]::Min($script:failures, 100) }

$PSModuleAutoLoadingPreference = 'None'
Export-ModuleMember -Function *
