# Runs the tests of the module and of the launchers with Pester. The argument is a folder with the program in it.
param([string]$HomeFolder)
$ErrorActionPreference = 'Stop'
Import-Module Pester -MinimumVersion 5.0
$env:EXODX_TEST_HOME = $HomeFolder
$env:EXODX_CACHE = Join-Path (Get-Location).ProviderPath 'target/rules-cache'
$result = Invoke-Pester -Path (Join-Path $PSScriptRoot 'Exodx.Tests.ps1') -PassThru -Output Detailed
exit [int]($result.FailedCount -gt 0 -or $result.PassedCount -eq 0)
