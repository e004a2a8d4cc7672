# Runs every plan of a folder against stand-ins: what it only reads, what -WhatIf does, what happens when nobody answers, and for each
# block that cannot be undone, what happens when anything is not as the plan saw it. Ends with the number of failures.
param([string]$Folder)
Import-Module (Join-Path $PSScriptRoot stand-ins.psm1) -DisableNameChecking
Import-Module Microsoft.PowerShell.Utility, Microsoft.PowerShell.Management
$global:PSModuleAutoLoadingPreference = 'None'
$ran = 0
$blocks = 0
$other = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'

function Invoke-Plan {
    param([string]$File, [hashtable]$Arguments)
    $global:StandInCalls.Clear()
    try {
        $null = & $File @Arguments 6>&1 3>&1 2>&1
        ''
    } catch {
        "$_"
    }
}

# Runs a block; the reading of a number is answered in another way.
function Invoke-Block {
    param([scriptblock]$Block, $Readings, [int]$Number = -1, [scriptblock]$Otherwise)
    $global:StandInCalls.Clear()
    $global:turn = 0
    $global:StandInAnswer = {
        param($name, $text)
        if ($name -notlike 'Get-*' -or $global:turn -ge $Readings.Count) { return }
        $object = [pscustomobject]$Readings[$global:turn].Object
        $mine = $global:turn -eq $Number
        $global:turn++
        if ($mine) { & $Otherwise $object } else { $object }
    }.GetNewClosure()
    try {
        $null = & $Block
        ''
    } catch {
        "$_"
    }
}

function Test-Block {
    param([string]$Where, $Assignment)
    $readings = @(Get-Reading $Assignment.Right.Expression)
    $block = [scriptblock]::Create($Assignment.Right.Expression.ScriptBlock.Extent.Text.Trim().TrimStart('{').TrimEnd('}'))
    $why = Invoke-Block $block $readings
    Assert-That ($why -eq '' -and @(Get-Change).Count -eq 1) "$Where as planned: $why, $(@(Get-Change).Count) changes"
    $cases = New-Object System.Collections.ArrayList
    for ($i = 0; $i -lt $readings.Count; $i++) {
        $ways = [ordered]@{
            'nothing' = { }
            'two' = { param($object) $object; $object }
            'not found' = { Write-NotFound "-Identity '$other'" }
            'denied' = { param($object) Write-Error 'Access is denied.'; $object }
        }
        foreach ($name in @($readings[$i].Object.Keys)) {
            $checked = ($readings[$i].Same + $readings[$i].Empty + $readings[$i].Filled) -contains $name
            $new = if ($readings[$i].Filled -contains $name) { '' } else { $other }
            $ways["another $name"] = { param($object) $object.$name = $new; $object }.GetNewClosure()
            if ($readings[$i].Same -contains $name) {
                $ways["one more $name"] = { param($object) $object.$name = @($object.$name) + $other; $object }.GetNewClosure()
                if (@($readings[$i].Object[$name]).Count -gt 0) {
                    $ways["no $name"] = { param($object) $object.$name = $null; $object }.GetNewClosure()
                }
            }
            if ($checked) { $ways["$name not shown"] = { param($object) $object.PSObject.Properties.Remove($name); $object }.GetNewClosure() }
        }
        foreach ($way in $ways.Keys) {
            $why = Invoke-Block $block $readings $i $ways[$way]
            Assert-That ($why -ne '' -and @(Get-Change).Count -eq 0) "$Where, reading $($i + 1), ${way}: $why, $(@(Get-Change).Count) changes"
            $script:ran++
        }
    }
    $script:blocks++
}

foreach ($file in Get-ChildItem -LiteralPath $Folder -Filter *.ps1) {
    $tree = Get-Tree (Get-Content -Raw -LiteralPath $file.FullName)
    $count = [int][regex]::Match("$tree", '(?m)^\$steps = (\d+)').Groups[1].Value
    $all = if ($count -gt 0) { @(1..$count) } else { @() }
    foreach ($place in 'cloud', 'here') {
        Install-StandIn $tree $place
        $planned = Get-Planned $tree
        foreach ($way in 'one', 'several', 'none', 'not found', 'denied') {
            Set-Answer $way $planned
            $why = Invoke-Plan $file.FullName @{}
            Assert-That ($why -eq '' -and @(Get-Change).Count -eq 0) "$($file.Name) in the session ${place}, ${way}: $why $(@(Get-Change).Name)"
            $ran++
        }
        if ($count -eq 0) { continue }
        Set-Answer one $planned
        $null = Invoke-Plan $file.FullName @{ Step = $all; WhatIf = $true; AllowDestructive = $true }
        Assert-That (@(Get-Change).Count -eq 0) "$($file.Name) with -WhatIf: $(@(Get-Change).Name)"
        foreach ($number in $all) {
            $null = Invoke-Plan $file.FullName @{ Step = $number; AllowDestructive = $true; Confirm = $false }
            Assert-That (@(Get-Change).Count -eq 0) "$($file.Name) step $number without an answer: $(@(Get-Change).Name)"
            $ran++
        }
    }
    foreach ($block in @(Get-Block $tree)) {
        Test-Block $file.Name $block
    }
}
# What a person answers: nobody is there, no, the wrong word, yes.
foreach ($file in Get-ChildItem -LiteralPath $Folder -Filter *.ps1) {
    $tree = Get-Tree (Get-Content -Raw -LiteralPath $file.FullName)
    if (@(Get-Block $tree).Count -eq 0) { continue }
    foreach ($answers in '', 'DELETE;n', 'delete;y', 'DELETE;y') {
        $printed = @($answers -split ';' | & ([Environment]::ProcessPath) -NoProfile -File (Join-Path $PSScriptRoot one-plan.ps1) $file.FullName)
        $changed = @($printed | Where-Object { $_ -like 'CHANGED *' })
        Assert-That (($changed.Count -gt 0) -eq ($answers -ceq 'DELETE;y')) "$($file.Name) answered with '$answers': $changed"
        Assert-That ($printed -contains 'ENDED') "$($file.Name) answered with '$answers' did not end"
        $ran++
    }
    break
}
Write-Output "ran $ran times, $blocks blocks"
exit (Get-FailureCount)
