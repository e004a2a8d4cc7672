# Completes lines with the script that the argument names, and prints what is found: one line each.
param([Parameter(Mandatory)] [string] $Script)
$completion = Join-Path ([IO.Path]::GetTempPath()) "exodx-completion-$PID.ps1"
Copy-Item -LiteralPath $Script -Destination $completion
. $completion
Remove-Item -LiteralPath $completion
foreach ($line in 'exodx di', 'exodx rules ch', 'exodx diagnose --fo', 'exodx diagnose --format ') {
    ([System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)).CompletionMatches.CompletionText -join ' '
}
