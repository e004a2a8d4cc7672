# Runs a block that purges against stand-ins for the cmdlets it uses. Ends with 1 when something was removed that should not be.
param([string]$Block)
$text = Get-Content -Raw -LiteralPath $Block
$guid = 'ec5475a8-5b78-4c92-870b-cad24fcffa10'
$script:removed = @()
$script:tried = @()

function New-Holder {
    param([hashtable]$With = @{}, [string[]]$Without = @())
    $properties = [ordered]@{
        ExchangeGuid = $guid; ArchiveGuid = '00000000-0000-0000-0000-000000000000'; DisabledArchiveGuid = ''
        InPlaceHolds = @('-mbx7cfb30345d454ac0a989ab3041051209', 'mbxba6f4ba25b62490aaaa253eea27426ab:1')
        WhenSoftDeleted = [datetime]'2026-11-20'; ExternalDirectoryObjectId = ''; IsInactiveMailbox = $false
        LitigationHoldEnabled = $false; ComplianceTagHoldApplied = $false; DelayHoldApplied = $false
        DelayReleaseHoldApplied = $false
    }
    foreach ($name in $With.Keys) { $properties[$name] = $With[$name] }
    foreach ($name in $Without) { $properties.Remove($name) }
    [pscustomobject]$properties
}
function Get-Mailbox { param($Identity, [switch]$SoftDeletedMailbox, [switch]$IncludeInactiveMailbox) & $script:mailboxes }
function Get-Recipient { param($Identity, [switch]$IncludeSoftDeletedRecipients) & $script:recipients }
function Get-OrganizationConfig { [pscustomobject]@{ InPlaceHolds = $script:policies } }
function Remove-Mailbox {
    param($Identity, [switch]$PermanentlyDelete, [switch]$WhatIf)
    if ($WhatIf) { $script:tried += $Identity } else { $script:removed += $Identity }
}

$failures = 0
function Test-Block {
    param([string]$Name, [scriptblock]$Mailboxes, [bool]$Removes = $false, [scriptblock]$Recipients = { New-Holder },
        [string[]]$Policies = @('mbx7cfb30345d454ac0a989ab3041051209:2'), [scriptblock]$Later)
    $script:mailboxes = $Mailboxes
    $script:recipients = $Recipients
    $script:policies = $Policies
    $script:removed = @()
    $script:tried = @()
    $why = ''
    try {
        . ([scriptblock]::Create($text))
        if ($script:removed.Count -gt 0) { $why = 'it removed something at first' }
        if ($Later) { $script:mailboxes = $Later }
        & $checked
    } catch {
        $why = "$_"
    }
    $right = if ($Removes) { $why -eq '' -and "$($script:removed)" -eq $guid -and "$($script:tried)" -eq $guid }
    else { $script:removed.Count -eq 0 -and $why -ne '' }
    Write-Output "$(if ($right) { 'ok  ' } else { 'FAIL' }) $Name $why"
    if (-not $right) { $script:failures++ }
}

Test-Block 'one object as planned' { New-Holder } $true
Test-Block 'none' { }
Test-Block 'two' { New-Holder; New-Holder }
Test-Block 'a second object after the first look' { New-Holder } -Later { New-Holder; New-Holder @{ ExchangeGuid = 'x' } }
Test-Block 'another GUID' { New-Holder @{ ExchangeGuid = '08073974-1902-4542-88ea-37ba310f0c5c' } }
Test-Block 'an archive appeared' { New-Holder @{ ArchiveGuid = '08073974-1902-4542-88ea-37ba310f0c5c' } }
Test-Block 'a hold appeared' { New-Holder @{ LitigationHoldEnabled = $true } }
Test-Block 'a hold of a policy appeared' { New-Holder @{ InPlaceHolds = @('mbxba6f4ba25b62490aaaa253eea27426ab:1', 'UniH1') } }
Test-Block 'a hold of the organisation appeared' { New-Holder } -Policies @('mbx7cfb30345d454ac0a989ab3041051209:2', 'skp1')
Test-Block 'an owner appeared' { New-Holder @{ ExternalDirectoryObjectId = '08073974-1902-4542-88ea-37ba310f0c5c' } }
Test-Block 'it is inactive' { New-Holder @{ IsInactiveMailbox = $true } }
Test-Block 'it lives again' { New-Holder @{ WhenSoftDeleted = $null } }
Test-Block 'it lives again after the first look' { New-Holder } -Later { New-Holder @{ WhenSoftDeleted = $null } }
Test-Block 'a live twin' { New-Holder } -Recipients { New-Holder; New-Holder @{ WhenSoftDeleted = $null } }
Test-Block 'a property is missing' { New-Holder -Without DelayHoldApplied }
Test-Block 'access denied' { Write-Error 'access denied'; New-Holder }
exit $script:failures
