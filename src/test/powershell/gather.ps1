# Runs every gathering script of a folder against stand-ins, in two sessions and with several kinds of answers. The files that it saves
# stay in folders named after script, session and answer. Ends with the number of failures.
param([string]$Folder)
Import-Module (Join-Path $PSScriptRoot stand-ins.psm1) -DisableNameChecking
Import-Module Microsoft.PowerShell.Utility, Microsoft.PowerShell.Management
$global:PSModuleAutoLoadingPreference = 'None'
$holders = '9b9387fe-e1b1-4695-97bd-b0a0bebe7ce2', '0a60a5fc-6f9d-474f-ac66-d4fafd591a08'
$conflict = '08073974-1902-4542-88ea-37ba310f0c5c'
$ran = 0

# Objects of Exchange, with the types that its cmdlets use.
function New-Holder {
    param([int]$Number)
    [pscustomobject]@{
        Name = "old user $Number"
        RecipientTypeDetails = 'UserMailbox'
        ExchangeGuid = [guid]$holders[$Number]
        ArchiveGuid = [guid]$conflict
        ExternalDirectoryObjectId = ''
        DistinguishedName = "CN=old user $Number,OU=Soft Deleted Objects,OU=contoso.onmicrosoft.com"
        WhenSoftDeleted = [datetime]'2026-11-01T09:47:38'
        LitigationHoldEnabled = $Number -eq 1
        InPlaceHolds = [System.Collections.Generic.List[string]]@(if ($Number -eq 1) { 'UniH11111111-2222-4333-8444-555555555555' })
        ComplianceTagHoldApplied = $false
        DelayHoldApplied = $false
        DelayReleaseHoldApplied = $false
        IsInactiveMailbox = $false
    }
}

foreach ($file in Get-ChildItem -LiteralPath $Folder -Filter *.ps1) {
    $tree = Get-Tree (Get-Content -Raw -LiteralPath $file.FullName)
    foreach ($place in 'cloud', 'here') {
        Install-StandIn $tree $place
        foreach ($way in 'one holder', 'two holders', 'one', 'several', 'not found', 'denied') {
            $count = @{ 'one holder' = 1; 'two holders' = 2 }[$way]
            if ($count) {
                # What was asked by the GUID in conflict finds all of them; what was asked by its own GUID finds that one.
                $global:StandInAnswer = {
                    param($name, $text)
                    if ($name -like 'Get-Mg*' -or $name -like 'Get-AD*') { return }
                    $found = @(0..($count - 1) | ForEach-Object { New-Holder $_ })
                    if ($text -match $conflict -and $name -eq 'Get-Recipient') { return $found }
                    $own = @($found | Where-Object { $text -match "$($_.ExchangeGuid)" -and $name -eq 'Get-Mailbox' })
                    if ($own.Count -gt 0) { $own } else { Write-NotFound $text }
                }.GetNewClosure()
            } else {
                Set-Answer $way
            }
            $into = Join-Path $Folder "$($file.BaseName)+$place+$($way -replace ' ', '-')"
            $null = New-Item -ItemType Directory -Force -Path $into
            try {
                $null = & $file.FullName -Folder $into 6>&1 3>&1 2>&1
                $why = ''
            } catch {
                $why = "$_"
            }
            $reached = @($global:StandInCalls).Count -gt 0
            Assert-That ($why -eq '' -or ($why -like 'Nothing was read*' -and -not (Get-ChildItem $into))) "$($file.Name) in the session ${place}, ${way}: $why"
            Assert-That (@(Get-Change).Count -eq 0) "$($file.Name) in the session ${place}, ${way}: $(@(Get-Change).Name)"
            foreach ($saved in Get-ChildItem -LiteralPath $into -Filter *.json) {
                $text = Get-Content -Raw -LiteralPath $saved.FullName
                $null = ConvertFrom-Json $text
                Assert-That ($text -notmatch 'Internal\.Format|ClassId2e4f51ef') "$saved holds the printing instead of what is printed"
            }
            $ran++
        }
    }
}
Write-Output "ran $ran times"
exit (Get-FailureCount)
