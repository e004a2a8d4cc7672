# Runs the first step that cannot be undone of one plan, with the answers that come in, and prints what it changed.
param([string]$File)
Import-Module (Join-Path $PSScriptRoot stand-ins.psm1) -DisableNameChecking
$tree = Get-Tree (Get-Content -Raw -LiteralPath $File)
$block = @(Get-Block $tree)[0]
$before = "$tree".Substring(0, $block.Extent.StartOffset)
$number = [int][regex]::Matches($before, 'Test-StepWanted (\d+)')[-1].Groups[1].Value
Install-StandIn $tree cloud
Set-Answer one (Get-Planned $tree)
try {
    & $File -Step $number -AllowDestructive 6>&1 3>&1 2>&1 | ForEach-Object { Write-Output "shown $_" }
} catch {
    Write-Output "STOPPED $_"
}
Get-Change | ForEach-Object { Write-Output "CHANGED $($_.Name) $($_.Text)" }
Write-Output 'ENDED'
