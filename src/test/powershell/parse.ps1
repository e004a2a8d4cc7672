# Parses every script in a folder, and names what Windows PowerShell 5.1 does not know.
param([string]$Folder)
$failures = 0
foreach ($file in Get-ChildItem -LiteralPath $Folder -Filter *.ps1) {
    $tokens = $null
    $errors = $null
    $tree = [System.Management.Automation.Language.Parser]::ParseFile($file.FullName, [ref]$tokens, [ref]$errors)
    $new = @($tokens | Where-Object { $_.Kind -in 'QuestionQuestion', 'QuestionQuestionEquals', 'QuestionDot', 'QuestionLBracket', 'AndAnd', 'OrOr' })
    $ternary = @($tree.FindAll({ param($node) $node.GetType().Name -in 'TernaryExpressionAst', 'PipelineChainAst' }, $true))
    $parameters = @($tree.FindAll({ param($node) $node -is [System.Management.Automation.Language.CommandParameterAst] -and
                $node.ParameterName -in 'AsHashtable', 'Parallel', 'AsUTC' }, $true))
    foreach ($one in @($errors) + $new + $ternary + $parameters) {
        Write-Output "$($file.Name): $one"
        $failures++
    }
}
exit [Math]::Min($failures, 100)
