@{
    RootModule = 'Exodx.psm1'
    ModuleVersion = '1.0.0'
    GUID = '0b7f4a52-3f0e-4b62-9c57-8d7f1c1e6a35'
    Author = 'exodx'
    CompanyName = 'exodx'
    Copyright = '(c) exodx'
    Description = 'Diagnoses users from the objects that a session reads, and plans the way out. Needs the exodx release that this module is part of.'
    PowerShellVersion = '5.1'
    CompatiblePSEditions = @('Desktop', 'Core')
    FunctionsToExport = @('Invoke-ExodxDiagnosis', 'Get-ExodxPlan', 'Get-ExodxGatherScript', 'Test-ExodxWhatIf', 'Start-ExodxCase')
    CmdletsToExport = @()
    VariablesToExport = @()
    AliasesToExport = @()
    FormatsToProcess = @('Exodx.format.ps1xml')
}
