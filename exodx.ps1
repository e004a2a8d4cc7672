#Requires -Version 5.1
# Starts exodx in Windows PowerShell 5.1 and PowerShell 7. Same arguments and exit codes as exodx; output is UTF-8.
# Standard input can come through the pipeline: Get-Clipboard | ./exodx.ps1 diagnose -
Set-StrictMode -Version Latest
. (Join-Path (Join-Path (Join-Path $PSScriptRoot 'powershell') 'Exodx') 'Launch.ps1')

try {
    $launch = Get-ExodxLaunch $PSScriptRoot @($args | ForEach-Object { "$_" })
} catch {
    [Console]::Error.WriteLine("exodx: $_")
    exit 70
}
# Before PowerShell 7.3 an argument loses its quotes on the way to a program, and one that is empty gets lost.
$given = @($launch.Arguments)
if ($PSVersionTable.PSVersion -lt [version]'7.3') {
    $given = @($given | ForEach-Object {
        $word = Join-ExodxArguments $_
        if ($word -eq '""' -or $word -notmatch '^"') { $word } else { $word.Substring(1, $word.Length - 2) }
    })
}
$before = [Console]::OutputEncoding
$OutputEncoding = New-Object System.Text.UTF8Encoding $false
try {
    [Console]::OutputEncoding = $OutputEncoding
} catch {
    $before = $null # there is no console to set it for
}
try {
    if ($MyInvocation.ExpectingInput) {
        $input | & $launch.Java @given
    } else {
        & $launch.Java @given
    }
} finally {
    if ($before) { [Console]::OutputEncoding = $before }
}
exit $LASTEXITCODE
