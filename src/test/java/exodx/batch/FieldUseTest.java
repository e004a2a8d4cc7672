package exodx.batch;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.batch.FieldTable.Treatment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldUseTest {
  @Test
  void theRealRulesAskNoMoreOfIdentifiersThanTheirForm() {
    Map<String, Treatment> fields = FieldUse.of(TestKnowledge.BASE).treatments();
    assertThat(fields)
        .containsEntry("exchangeGuid", Treatment.IDENTIFIER)
        .containsEntry("text", Treatment.MESSAGE)
        .containsEntry("userPrincipalName", Treatment.ADDRESS)
        .containsEntry("case", Treatment.NAME);
    // Rules look into these.
    assertThat(fields.get("service")).isEqualTo(Treatment.EXACT);
    assertThat(fields.get("remoteRecipientType")).isEqualTo(Treatment.EXACT);
    assertThat(fields.get("inPlaceHolds")).isEqualTo(Treatment.EXACT);
    assertThat(fields.get("whenSoftDeleted")).isEqualTo(Treatment.EXACT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AffectedUser( userPrincipalName != null )| ADDRESS",
        "AffectedUser( userPrincipalName != \"\", $u : userPrincipalName )| ADDRESS",
        "AffectedUser( userPrincipalName == \"a@b\" )| EXACT",
        "AffectedUser( userPrincipalName matches \".*#EXT#.*\" )| EXACT",
        "AffectedUser( userPrincipalName!.length > 3 )| EXACT",
        "AffectedUser( getUserPrincipalName() == null )| EXACT",
        "$user : AffectedUser( this!.userPrincipalName == null )| ADDRESS",
        "AffectedUser( $u : userPrincipalName ) AffectedUser( userPrincipalName == $u )| EXACT",
        "AffectedUser( $u : userPrincipalName ) Approval( approvedBy == $u )| EXACT",
        "$f : AffectedUser() Approval( this != $f, step == $f.userPrincipalName )| EXACT",
      })
  void aTextIsOpaqueUnlessARuleLooksIntoIt(String condition, Treatment expected) {
    assertThat(treatments(condition).get("userPrincipalName")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CloudRecipient( archiveGuid!.wellFormed == true )| IDENTIFIER",
        "CloudRecipient( $a : archiveGuid ) OnPremisesRecipient( archiveGuid != $a )| IDENTIFIER",
        "CloudRecipient( archiveGuid == exchangeGuid )| IDENTIFIER",
        "Other( archiveGuid == Kind.Left )| IDENTIFIER",
        "Other( archiveGuid in (Kind.Left, Kind.Right) )| IDENTIFIER",
        "Other( archiveGuid == Kind.Left.text )| EXACT",
        "Other( archiveGuid in (Kind.Left, \"x\") )| EXACT",
        "CloudRecipient( archiveGuid!.text == \"x\" )| EXACT",
        "CloudRecipient( archiveGuid!.text!.length > 3 )| EXACT",
        "CloudRecipient( archiveGuid!.toString() == \"\" )| EXACT",
        "CloudRecipient( archiveGuid == Guid.of(\"x\") )| EXACT",
        "CloudRecipient( $a : archiveGuid ) Approval( step == $a.text )| EXACT",
        "CloudRecipient( $a : archiveGuid ) Approval( step == (\"x\" + $a) )| EXACT",
        "RecognisedMessage( guid(\"x\")!.text!.length > 3 )| EXACT",
      })
  void identifiersAreAlikeUnlessARuleLooksIntoOne(String condition, Treatment expected) {
    Map<String, Treatment> treatments = treatments(condition);
    assertThat(treatments.get("archiveGuid")).isEqualTo(expected);
    assertThat(treatments.get("text"))
        .isEqualTo(expected == Treatment.EXACT ? Treatment.EXACT : Treatment.MESSAGE);
  }

  /** The vocabulary of the real rules with a single rule that is never compiled. */
  private static Map<String, Treatment> treatments(String condition) {
    return FieldUse.of(
            TestKnowledge.BASE.vocabulary(),
            List.of(
                "rule \"r\"\nwhen\n  "
                    + condition
                    + "\nthen\n  insertLogical( step(\"x\") );\nend"))
        .treatments();
  }
}
