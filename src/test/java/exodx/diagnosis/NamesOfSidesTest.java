package exodx.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that only one side can have is not typed on the other. */
class NamesOfSidesTest {
  @ParameterizedTest
  @CsvSource({
    "Exchange Management Shell, user1@contoso.onmicrosoft.com, true",
    "Active Directory PowerShell, user1@CONTOSO.onmicrosoft.com, true",
    "Exchange management tools, user1@contoso.local, false",
    "Exchange Online PowerShell, user1@contoso.local, true",
    "Microsoft Graph PowerShell, user1@ad.contoso.lan, true",
    "Microsoft Graph PowerShell, user1@contoso.onmicrosoft.com, false",
    "Exchange Online PowerShell, user.local@contoso.com, false",
  })
  void aNameOfTheOtherSideIsKnown(String shell, String name, boolean unlike) {
    assertThat(
            TestKnowledge.BASE
                .catalogue()
                .shells()
                .get(shell)
                .isUnlike("affectedUser.userPrincipalName", name))
        .isEqualTo(unlike);
  }
}
