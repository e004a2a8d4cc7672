BeforeAll {
    $script:home_ = $env:EXODX_TEST_HOME
    $script:samples = Join-Path (Get-Location).ProviderPath 'facts-samples'
    Import-Module (Join-Path $script:home_ 'powershell/Exodx/Exodx.psd1') -Force

    # Stand-ins for the session of an engineer; what they are called with is kept.
    $global:exodxCalls = New-Object System.Collections.ArrayList
    $global:exodxArchive = [guid]'8f0eed09-0a0c-4f5e-9d0c-3a0f2a3b0c11'
    $script:cloud = New-Module -Name tmpEXO_stand.in {
        function Get-Mailbox {
            param($Identity, [switch]$Archive, [switch]$SoftDeletedMailbox)
            $null = $global:exodxCalls.Add('Get-Mailbox')
            [pscustomobject]@{
                UserPrincipalName = 'jane@contoso.com'; RecipientTypeDetails = 'UserMailbox'
                ExchangeGuid = [guid]'bb94b55e-7b5b-43b4-9aa5-5ad5d0bd5a9d'; ArchiveGuid = $global:exodxArchive
                ArchiveStatus = 'Active'; EmailAddresses = @('SMTP:jane@contoso.com')
            }
        }
        function Get-Recipient {
            param($Identity)
            $null = $global:exodxCalls.Add('Get-Recipient')
            [pscustomobject]@{
                UserPrincipalName = 'jane@contoso.com'; RecipientTypeDetails = 'UserMailbox'
                ExchangeGuid = [guid]'bb94b55e-7b5b-43b4-9aa5-5ad5d0bd5a9d'; ArchiveGuid = $global:exodxArchive
                EmailAddresses = @('SMTP:jane@contoso.com'); SKUAssigned = $true
            }
        }
        function Get-User {
            param($Identity)
            $null = $global:exodxCalls.Add('Get-User')
            [pscustomobject]@{ UserPrincipalName = 'jane@contoso.com'; RecipientType = 'UserMailbox'; RecipientTypeDetails = 'UserMailbox'; PreviousRecipientTypeDetails = 'None' }
        }
    }
    Import-Module $script:cloud -Global
    foreach ($name in 'Remove-Mailbox', 'Remove-MailUser', 'Set-RemoteMailbox', 'Enable-RemoteMailbox', 'Set-Mailbox') {
        Set-Item "function:global:$name" { throw 'a case changes nothing' }
    }
    $script:error_ = Join-Path $TestDrive 'error text.txt'
    [System.IO.File]::WriteAllText($script:error_, ('Failed to sync the ArchiveGuid 00000000-0000-0000-0000-000000000000 of mailbox ' +
            'bb94b55e-7b5b-43b4-9aa5-5ad5d0bd5a9d because one cloud archive 8f0eed09-0a0c-4f5e-9d0c-3a0f2a3b0c11 exists.'))
}

AfterAll {
    Remove-Module Exodx, tmpEXO_stand.in -ErrorAction SilentlyContinue
}

Describe 'The module' {
    It 'is a module of 5.1 with help for every function' {
        $manifest = Test-ModuleManifest (Join-Path $script:home_ 'powershell/Exodx/Exodx.psd1')
        $manifest.PowerShellVersion | Should -Be '5.1'
        foreach ($name in $manifest.ExportedFunctions.Keys) {
            $help = Get-Help $name -Full
            $help.Synopsis | Should -Not -BeLike "*$name*"
            @($help.examples.example).Count | Should -BeGreaterThan 0
            foreach ($parameter in @($help.parameters.parameter | Where-Object { $_.name -notin 'WhatIf', 'Confirm' })) {
                "$($parameter.description.Text)" | Should -Not -BeNullOrEmpty -Because "$name -$($parameter.name)"
            }
        }
    }

    It 'diagnoses a file, and shows it' {
        $answer = Invoke-ExodxDiagnosis -Path (Join-Path $script:samples 'demo-1-provisioned1.yaml')
        $answer.Status | Should -Be 'DIAGNOSED'
        $answer.Diagnoses.code | Should -Be 'archive-guid-mismatch'
        $steps = @($answer | Get-ExodxPlan)
        $steps.Count | Should -Be 7
        ($answer | Format-List | Out-String) | Should -Match 'Cause\s*: The synced ArchiveGuid'
        ($steps[1] | Out-String) | Should -Match '2 \[change\] Set the on-premises ArchiveGuid'
    }

    It 'knows whose objects are from the command before it' {
        $user = 'jane@contoso.com'
        $answer = Get-Mailbox -Identity $user | Invoke-ExodxDiagnosis -Path $script:error_ -User $user
        $answer.Notes | Should -BeNullOrEmpty
        $answer.Diagnoses.code | Should -Contain 'archive-guid-mismatch'
        ($answer.Answer.proof.premises | Where-Object { $_.fact -eq 'cloudRecipient.archiveGuid' }).value | Should -Contain '8f0eed09-0a0c-4f5e-9d0c-3a0f2a3b0c11'
    }

    It 'does not guess whose objects are' {
        $objects = Get-Mailbox -Identity 'jane@contoso.com'
        $answer = $objects | Invoke-ExodxDiagnosis -User 'jane@contoso.com'
        $answer.Notes -join ' ' | Should -Match 'is not used'
    }

    It 'takes text, and says what is wrong' {
        $answer = Get-Content -LiteralPath $script:error_ | Invoke-ExodxDiagnosis
        $answer.Status | Should -Be 'NEEDS_FACTS'
        $answer.Missing[0].question | Should -Not -BeNullOrEmpty
        { Invoke-ExodxDiagnosis } | Should -Throw '*there is no case*'
        { 'affectedUser: {nme: x}' | Invoke-ExodxDiagnosis } | Should -Throw '*code 2*'
    }

    It 'supposes' {
        $changes = @(Test-ExodxWhatIf -Path (Join-Path $script:samples 'demo-1-provisioned1.yaml') -Set @{ 'onPremises.exchangeServerRunning' = $false })
        $changes.kind | Should -Contain 'APPEARS'
    }

    It 'makes scripts that parse' {
        $gather = Get-ExodxGatherScript -Path $script:error_ -User "o'hara@contoso.com"
        $plan = Get-ExodxPlan -Path (Join-Path $script:samples 'demo-1-provisioned1.yaml') -AsScript
        foreach ($text in $gather, $plan) {
            $errors = $null
            $null = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)
            $errors | Should -BeNullOrEmpty
        }
    }
}

Describe 'A case in the session' {
    It 'reads nothing with -WhatIf' {
        $global:exodxCalls.Clear()
        $folder = Join-Path $TestDrive 'what if'
        Start-ExodxCase -User 'jane@contoso.com' -Path $script:error_ -Folder $folder -WhatIf 6>$null
        $global:exodxCalls | Should -BeNullOrEmpty
        Test-Path (Join-Path $folder 'case.json') | Should -BeFalse
    }

    It 'reads, diagnoses, and verifies' {
        $folder = Join-Path $TestDrive 'case'
        $shown = & { $script:answer = Start-ExodxCase -User 'jane@contoso.com' -Path $script:error_ -Folder $folder 3>$null } 6>&1 | Out-String
        $global:exodxCalls | Should -Contain 'Get-Mailbox'
        $shown | Should -Match '\[Exchange Online PowerShell\] Get-'
        $shown | Should -Match 'To be read elsewhere: .*Go on there with: Start-ExodxCase'
        $script:answer.Diagnoses.code | Should -Contain 'archive-guid-mismatch'
        Test-Path (Join-Path $folder 'case.json') | Should -BeTrue
        $again = & { $script:verified = Start-ExodxCase -User 'jane@contoso.com' -Folder $folder -Verify 3>$null } 6>&1 | Out-String
        $again | Should -Match 'Not seen any more: The synced ArchiveGuid'
        $script:verified.Status | Should -Not -Be 'DIAGNOSED'
    }

    It 'stops at a reading that may do more than read' {
        InModuleScope Exodx {
            $script_ = "`$shell = 'X'; Read-Answer @{ Command = 'Get-A | Set-B' } { Get-A | Set-B }"
            $readings = @(Get-ExodxReading $script_)
            $readings[0].Shell | Should -Be 'X'
            { Assert-ExodxReadOnly $readings } | Should -Throw '*Set-B*'
        }
    }
}

Describe 'The launcher' {
    It 'hands on arguments, codes, letters and standard input' {
        $launcher = Join-Path $script:home_ 'exodx.ps1'
        $folder = Join-Path $TestDrive 'with space'
        $null = New-Item -ItemType Directory $folder
        $file = Join-Path $folder "J$([char]0xFC)rgen's `$case.txt"
        Copy-Item -LiteralPath $script:error_ -Destination $file
        $out = & $launcher diagnose $file
        $LASTEXITCODE | Should -Be 1
        $out -join "`n" | Should -BeLike "*J$([char]0xFC)rgen's*"
        Get-Content -LiteralPath $file | & $launcher diagnose - | Out-Null
        $LASTEXITCODE | Should -Be 1
        & $launcher diagnose (Join-Path $folder 'none.txt') 2>$null
        $LASTEXITCODE | Should -Be 2
    }

    It 'says what is missing' {
        $empty = Join-Path $TestDrive 'empty'
        $null = New-Item -ItemType Directory (Join-Path $empty 'powershell/Exodx')
        Copy-Item (Join-Path $script:home_ 'exodx.ps1') $empty
        Copy-Item (Join-Path $script:home_ 'powershell/Exodx/Launch.ps1') (Join-Path $empty 'powershell/Exodx')
        & pwsh -NoProfile -File (Join-Path $empty 'exodx.ps1') --version 2>$null
        $LASTEXITCODE | Should -Be 70
    }

    It 'writes arguments so that they come back: <_>' -ForEach 'plain', 'a b', 'a"b', 'a b\', 'a\"b c', '', '\\s\x y\', "it's" {
        . (Join-Path $script:home_ 'powershell/Exodx/Launch.ps1')
        $start = New-Object System.Diagnostics.ProcessStartInfo
        $start.FileName = 'printf'
        $start.Arguments = Join-ExodxArguments @('[%s]', $_, 'end')
        $start.RedirectStandardOutput = $true
        $process = [System.Diagnostics.Process]::Start($start)
        $process.StandardOutput.ReadToEnd() | Should -BeExactly "[$_][end]"
    }
}

Describe 'Windows PowerShell 5.1' {
    It 'can read <_>' -ForEach 'exodx.ps1', 'powershell/Exodx/Launch.ps1', 'powershell/Exodx/Case.ps1', 'powershell/Exodx/Objects.ps1', 'powershell/Exodx/Exodx.psm1' {
        $text = [System.IO.File]::ReadAllText((Join-Path $script:home_ $_))
        $text | Should -Not -Match '[^\x00-\x7F]' -Because '5.1 reads a file without a mark in the code page of the system'
        $tokens = $null
        $errors = $null
        $tree = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$tokens, [ref]$errors)
        $errors | Should -BeNullOrEmpty
        @($tokens | Where-Object { "$($_.Kind)" -match 'Question|AndAnd|OrOr' -and $_.Text -ne '?' }) | Should -BeNullOrEmpty
        @($tree.FindAll({ param($one) $one.GetType().Name -match 'Ternary|PipelineChain' }, $true)) | Should -BeNullOrEmpty
        $newer = 'AsHashtable|-Parallel|-NoEmphasis|-AsByteStream|-EnumsAsStrings|-SkipHttpErrorCheck|utf8NoBOM|\$Is(Windows|Linux|MacOS)\b'
        $text | Should -Not -Match $newer
    }
}
