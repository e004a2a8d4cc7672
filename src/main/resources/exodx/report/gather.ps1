#Requires -Version 5.1
# Reads facts of one case. It changes nothing and sends nothing: what it reads is saved in files on this machine.
# What this session cannot read is skipped, and said. Running it again replaces its files.
# It works in Windows PowerShell 5.1 and PowerShell 7.
[CmdletBinding()]
param(
    # The folder for the files; without it, the one you are in.
    [string]$Folder = (Get-Location).ProviderPath,
    # Values that readings need and that were not known, by name; without it, the script asks.
    [hashtable]$Known = @{}
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$most = 200
$answers = New-Object System.Collections.ArrayList
$saved = 0

# Tells whether this session is a shell.
function Test-Shell {
    param([string]$Shell, [string[]]$Needs, [scriptblock]$Ready)
    $answer = @()
    try {
        $answer = @(& $Ready 2>$null)
    } catch {
        $answer = @()
    }
    if ($answer.Count -gt 0) {
        Write-Host "Reading in ${Shell} ..."
        return $true
    }
    Write-Warning "Skipped: this session is not ${Shell}. It needs:"
    $Needs | ForEach-Object { Write-Warning "  $_" }
    return $false
}

# Makes sure that every value a reading needs is there: an empty name would read everything.
function Assert-Known {
    param([hashtable]$Needs)
    foreach ($name in $Needs.Keys) {
        if (-not $Known.ContainsKey($name) -and $Needs[$name]) {
            $Known[$name] = "$(Read-Host "$($Needs[$name]) (Enter leaves it out)")".Trim()
        }
        $value = if ($Known.ContainsKey($name)) { "$($Known[$name])" } else { '' }
        if ([string]::IsNullOrWhiteSpace($value)) {
            throw "$name is not known"
        }
        if ($value -match '[*?\[\]<>]') {
            throw "$name is not one name: $value"
        }
    }
}

# Adds what a property shows to an answer, in words that JSON has.
function Add-Shown {
    param($Target, [string]$Name, $Value, [int]$Depth = 0)
    if ($null -eq $Value -or $Value -is [bool] -or $Value -is [int] -or $Value -is [long]) {
        $Target[$Name] = $Value
    } elseif ($Value -is [datetime] -or $Value -is [System.DateTimeOffset]) {
        $Target[$Name] = $Value.ToString('o')
    } elseif ($Value -is [System.Collections.IDictionary] -and $Depth -lt 3) {
        $inner = [ordered]@{}
        foreach ($key in @($Value.Keys)) {
            Add-Shown $inner "$key" $Value[$key] ($Depth + 1)
        }
        $Target[$Name] = $inner
    } elseif ($Value -is [System.Collections.IEnumerable] -and $Value -isnot [string]) {
        $Target[$Name] = [object[]]@(foreach ($item in $Value) { "$item" })
    } else {
        $Target[$Name] = "$Value"
    }
}

# Gives the wanted properties of an object. One that the command asks for by name and that the
# object does not have is empty; any other that it does not have is not known.
function Get-Shown {
    param($Object, [string[]]$Properties, [string]$Command)
    $shown = [ordered]@{}
    if ($Object -is [string] -or $Object -is [valuetype]) {
        $shown['Value'] = "$Object"
        return $shown
    }
    $names = @(foreach ($property in $Object.PSObject.Properties) { $property.Name })
    foreach ($wanted in $Properties) {
        $there = @($names | Where-Object { $_ -like $wanted })
        if ($there.Count -eq 0 -and $Command -match "(?<!\w)$([regex]::Escape($wanted))(?!\w)") {
            $shown[$wanted] = $null
        }
        foreach ($name in $there) {
            Add-Shown $shown $name $Object.PSObject.Properties[$name].Value
        }
    }
    return $shown
}

# Remembers what later readings need, when exactly one object has it.
function Add-Found {
    param([hashtable]$Finds, [object[]]$Found)
    foreach ($name in $Finds.Keys) {
        if ($Found.Count -eq 1 -and -not $Known.ContainsKey($name)) {
            $property = $Found[0].PSObject.Properties[$Finds[$name]]
            if ($null -ne $property -and "$($property.Value)" -notmatch '^[0-]*$') {
                $Known[$name] = "$($property.Value)"
            }
        }
    }
}

# Runs one reading and keeps its answer. An error is kept as an error: it is not an absence.
function Read-Answer {
    param([hashtable]$Reading, [scriptblock]$Code)
    $needs = $Reading['Needs']
    $answer = [ordered]@{
        command = $Reading['Command']
        shell = $shell
        facts = [object[]]$Reading['Facts']
        at = [datetime]::UtcNow.ToString('o')
    }
    try {
        Assert-Known $needs
        foreach ($name in @($needs.Keys | Where-Object { $needs[$_] })) {
            $literal = "'" + "$($Known[$name])".Replace("'", "''") + "'"
            $answer['command'] = $answer['command'].Replace("`$Known['$name']", $literal)
        }
        $found = @(& $Code 2>&1 | Select-Object -First ($most + 1))
        $failures = @($found | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
        if ($failures.Count -gt 0) {
            throw "$($failures[0])"
        }
        $output = New-Object System.Collections.ArrayList
        foreach ($object in @($found | Select-Object -First $most)) {
            $null = $output.Add((Get-Shown $object $Reading['Properties'] $answer['command']))
        }
        $answer['complete'] = $found.Count -le $most
        $answer['output'] = [object[]]$output.ToArray()
        Add-Found $Reading['Finds'] $found
    } catch {
        $answer['notReadableBecause'] = "$_"
        Write-Warning "Not readable: $($Reading['Facts'] -join ', '): $_"
    }
    $null = $script:answers.Add($answer)
}

# Saves the answers of a shell in one file, which exodx reads.
function Save-Answers {
    param([string]$File)
    $document = [ordered]@{
        exodxGather = 1
        case = $case
        rules = $rules
        powershell = "$($PSVersionTable.PSVersion)"
        answers = [object[]]$script:answers.ToArray()
    }
    $path = Join-Path $Folder $File
    ConvertTo-Json -InputObject $document -Depth 8 | Set-Content -LiteralPath $path -Encoding UTF8
    $bad = @($script:answers | Where-Object { $_.Contains('notReadableBecause') }).Count
    Write-Host "Saved ${path}: $($script:answers.Count) readings, $bad of them not readable"
    $script:answers.Clear()
    $script:saved++
}
