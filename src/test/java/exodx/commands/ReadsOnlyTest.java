package exodx.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadsOnlyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Get-Mailbox -Identity {user}",
        "get-mailbox {user} | Format-List *Guid*, Name",
        "$m = Get-Mailbox {user}; $m.ArchiveGuid",
        "Import-Module ActiveDirectory\nGet-ADUser {user} -Properties *",
        "Add-PSSnapin *RecipientManagement\n$null = Get-X",
        "Get-X | Where-Object { $_.A -eq {a} } | ForEach-Object { $_.B.ToString() }",
        "Get-X | Select-Object Name, @{n='a'; e={ $_.A }}, @{\n n='b'\n e={ Get-Y $_ }\n}",
        "Get-X |\n  Sort-Object A |\n  Measure-Object",
        "Get-X `\n  -Identity {user} `\n  -First {n:number}",
        "Get-X -Filter \"A -eq {g:filter}\"",
        "([guid]{g}).ToByteArray()",
        "Get-X 'Remove-Mailbox x; > y'",
        "# Remove-Mailbox\nGet-X",
        "(Get-X {user}).A.B",
        "Test-X {user} | ConvertTo-Csv -NoTypeInformation",
        "Compare-Object (Get-A) (Get-B)",
        "Find-X {user}; -not (Get-X)",
      })
  void allowsReading(String template) {
    assertThat(CommandTemplate.parse(template).readsOnly()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Set-Mailbox {user}",
        "Get-Mailbox {user} | Remove-Mailbox",
        "Get-X|Remove-X",
        "Get-X; Remove-X",
        "Get-X\nRemove-X",
        "$x = Remove-X {user}",
        "Get-X (Remove-X {user})",
        "Get-X @(Remove-X)",
        "Get-X $(Remove-X)",
        "Get-X $a[(Remove-X)]",
        "Get-X | ForEach-Object { Remove-X $_ }",
        "Get-X | ForEach-Object Delete",
        "Get-X | ForEach-Object -MemberName Delete",
        "Get-X | Select-Object @{n='a';e={ Remove-X }}",
        "Get-X @{a=Remove-X}",
        "Get-X @{a=Get-X |\nRemove-X}",
        "Get-X | Export-Csv x",
        "Get-X > x",
        "Get-X -OutFile x",
        "Get-X && Remove-X",
        "& 'Remove-X'",
        "& { Get-X }",
        ". { Get-X }",
        "rm x",
        "Get-X | % { $_ }",
        "foreach ($x in Remove-X) { $x }",
        "if (1) { Remove-X }",
        "function Get-X { 1 }",
        "$x.Delete()",
        "$x.$m()",
        "$x.'Delete'()",
        "$x.Delete{}",
        "$x | Where-Object { $_.Delete() }",
        "[IO.File]::Delete({a})",
        "[Environment]::CurrentDirectory = {a}",
        "$x.A = {a}",
        "$x[0] = {a}",
        "$env:A = {a}",
        "$global:A = {a}",
        "${env:A} = {a}",
        "$ConfirmPreference = {a}",
        "$PSDefaultParameterValues = @{a=1}",
        "$x.Count++",
        "Mod\\Get-X",
        ".\\Get-X.ps1",
        "Get-X.exe",
        "Connect-ExchangeOnline",
        "Connect-Other",
        "Import-Csv x",
        "Invoke-Command { Get-X }",
      })
  void deniesAllElse(String template) {
    assertThat(CommandTemplate.parse(template).readsOnly()).isFalse();
  }
}
