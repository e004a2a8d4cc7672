# Parses every script in a folder, and names what Windows PowerShell 5.1 does not know.
param([string]$Folder)
$failures = 0
foreach ($file in Get-ChildItem -LiteralPath $Folder -Filter *.ps1) {
    $tokens = $null
    $errors = $null
    $tree = [System.Management.Automation.Language.Parser]::ParseFile($file.FullName, [ref]$tokens, [ref]$errors)
    $new = @($tokens | Where-Object { $_.Kind -in 'QuestionQuestion', 'QuestionQuestionEquals', 'QuestionDot', 'QuestionLBracket', 'AndAnd', 'OrOr' })
    # Literals and escapes that came with PowerShell 6 and 7.
    $new += @($tokens | Where-Object { ($_.Kind -eq 'Number' -and $_.Text -match '^-?(0[xb])?[0-9a-f.]+(u|y|uy|us|s|ul|n)[kmgtp]?b?$' -and
                $_.Text -notmatch '^0x[0-9a-f]+$') -or ($_.Kind -in 'StringExpandable', 'HereStringExpandable' -and $_.Text -match '`[eu]') })
    # Classes are not for constrained sessions; a background job and a clean block are of PowerShell 6 and 7.
    $new += @($tree.FindAll({ param($node) $node.GetType().Name -in 'TypeDefinitionAst', 'UsingStatementAst' -or $node.Background -eq $true -or
                $node.CleanBlock }, $true))
    $ternary = @($tree.FindAll({ param($node) $node.GetType().Name -in 'TernaryExpressionAst', 'PipelineChainAst' }, $true))
    $parameters = @($tree.FindAll({ param($node) $node -is [System.Management.Automation.Language.CommandParameterAst] -and
                $node.ParameterName -in 'AsHashtable', 'Parallel', 'AsUTC' }, $true))
    foreach ($one in @($errors) + $new + $ternary + $parameters) {
        Write-Output "$($file.Name): $one"
        $failures++
    }
}
exit [Math]::Min($failures, 100)
