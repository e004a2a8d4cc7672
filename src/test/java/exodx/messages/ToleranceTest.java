package exodx.messages;

import static exodx.messages.Samples.form;
import static exodx.messages.Samples.only;
import static exodx.messages.Samples.raw;
import static exodx.messages.Samples.recognise;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToleranceTest {
  private static final String GUID = "96f0022a-8e83-4199-8a5c-be21af121b4d";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{The value \"GUID\" of property \"ExchangeGuid\" is used by anohter recipient object.}",
        "The value \"GUID\" of property \"ExchangeGuid\" is used by another recipent object",
        "The value \"GUID\" of propery \"ExchangeGuid\" is used by another recipient.Please"
            + " specify",
        "The value \"GUID\" of the property \"ExchangeGuid\" is used by another recipient",
        "The value \"GUID\" of property \"ExchangeGuid\" is already used by another recipient",
        "The value \"GUID\" of property \"ExchangeGuid\" used by another recipient",
        "Value \"GUID\" of property \"ExchangeGuid\" is used by another recipient",
        "the  value   GUID of  property ExchangeGuid is used by an other recipient",
        "The value\"GUID\"of property\"ExchangeGuid\"is used by another recipient.",
        "Thevalue\"GUID\"ofproperty\"ExchangeGuid\"isusedbyanotherrecipient.",
        "The value 'GUID' of property 'ExchangeGuid', is used by another recipient",
        "The value ({GUID}) of property [ExchangeGuid] is used by another recipient",
        "THE VALUE \"GUID\" OF PROPERTY \"ExchangeGuid\" IS USED BY ANOTHER RECIPIENT OBJECT.",
        "The value &amp;quot;GUID&amp;quot; of property &#x201C;ExchangeGuid&#x201D; is used by"
            + " another recipient",
        "The value \\\"GUID\\\" of property \\\"ExchangeGuid\\\" is used by another recipient"
            + " object",
        "The value \\u0022GUID\\u0022 of property \\u201cExchangeGuid\\u201d is used\\r"
            + "\\n"
            + "by another recipient",
        "\\u003cText\\u003eThe value \\u0026quot;GUID\\u0026quot; of property"
            + " \\u0026amp;quot;ExchangeGuid&#38;quot; is used by another"
            + " recipient\\u003c/Text\\u003e",
        "[errorDetail, <ErrorDescription>The value &quot;GUID&quot; of property"
            + " &quot;ExchangeGuid&quot; is used by another recipient</ErrorDescription>]",
        "“The value “GUID” of property “ExchangeGuid” is used by another recipient object”",
        "The value „GUID“ of property »ExchangeGuid« is used by another reci\u00adpi\u200bent",
        "The value `GUID` of property ´ExchangeGuid´ is used by another recipient",
        "The value ″GUID″ of property ′ExchangeGuid′ is used by another recipient",
        "The value\t\"GUID\"\u00a0of\u202fproperty \"ExchangeGuid\" is\r\n\r used by another"
            + " recipient",
        "> The value \"GUID\" of property\n"
            + "> \"ExchangeGuid\" is used by another\n"
            + "> recipient object.",
        "     | The value \"GUID\" of property \"ExchangeGuid\" is used by\n"
            + "     | another recipient",
        "The value \"96f0022a-8e83-\n                   4199-8a5c-be21af121b4d\" of property"
            + " \"ExchangeGuid\" is used by another recipient",
        "The value \"96f0022a-8e83-4199-8a5c-be21af\n"
            + "121b4d\" of property \"ExchangeGuid\" is used by another recipient",
        "The value \"GUID\" of property \\r\\n\n\"ExchangeGuid\" is used by another recipient",
        "The value \"GUID\" of property\n\\r\\n\"ExchangeGuid\" is used by another recipient",
        "The value \"GUID\" of property\r\n \\n\"ExchangeGuid\" is used by another recipient",
        "The value \"96f0022a-8e83-\\r\\n\n4199-8a5c-be21af121b4d\" of property \"ExchangeGuid\""
            + " is used by another recipient"
      })
  void readsTheSameFromEverySpelling(String text) {
    Recognition found = only(text.replace("GUID", GUID));
    assertThat(found.template()).isEqualTo("in-use");
    assertThat(raw(found, "guid")).isEqualTo(GUID);
    assertThat(form(found, "guid")).isEqualTo(Form.WELL_FORMED);
    assertThat(raw(found, "property")).isEqualTo("ExchangeGuid");
    assertThat(found.cutOff()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The value \"GUID\" of property \"ExchangeGuid\" is used by another rec...",
        "The value \"GUID\" of property \"ExchangeGuid\" is used by anot…}  next column",
        "The value \"GUID\" of property \"ExchangeGuid\" is used by",
        "The value \"GUID\" of property \"ExchangeGuid\" is used by anohter\n"
      })
  void noticesThatTheEndIsMissing(String text) {
    Recognition found = only(text.replace("GUID", GUID));
    assertThat(found.template()).isEqualTo("in-use");
    assertThat(found.cutOff()).isTrue();
    assertThat(raw(found, "guid")).isEqualTo(GUID);
    assertThat(raw(found, "property")).isEqualTo("ExchangeGuid");
  }

  /** Some apostrophes are letters; a word may begin with one, or consist of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {"\u02b9", "\u02bb", "\u02bc", "\u02c8", "\u0374", "\u07f4", "\uff9e", "\ua78c"})
  void readsBehindALetterThatIsAMark(String mark) {
    String message =
        "The value \"" + GUID + "\" of property \"ExchangeGuid\" is used by another recipient";
    for (String between : new String[] {"", " ", "\n", mark, "n" + mark + "t "}) {
      Recognition found = only(mark + between + message + mark);
      assertThat(raw(found, "guid")).isEqualTo(GUID);
    }
    assertThat(recognise(mark)).isEmpty();
    assertThat(recognise(mark.repeat(3))).isEmpty();
  }

  @Test
  void doesNotGuessFromLessThanMostOfTheText() {
    assertThat(recognise("The value \"" + GUID + "\" of property \"Exch...")).isEmpty();
    assertThat(recognise("The value \"" + GUID + "\" of property \"ExchangeGuid\" is ... and so"))
        .isEmpty();
  }

  @Test
  void leavesValuesBehindTheCutAbsent() {
    String head = "Failed to sync the ArchiveGuid " + GUID + " of mailbox " + GUID + " because one";
    Recognition before = only(head + " cloud arch...");
    assertThat(before.cutOff()).isTrue();
    assertThat(form(before, "mailbox")).isEqualTo(Form.WELL_FORMED);
    assertThat(form(before, "cloud")).isEqualTo(Form.ABSENT);
    Recognition within = only(head + " cloud archive 96f0022a-8e83…");
    assertThat(within.cutOff()).isTrue();
    assertThat(raw(within, "cloud")).isEqualTo("96f0022a-8e83");
    assertThat(form(within, "cloud")).isEqualTo(Form.MALFORMED);
    Recognition behind = only(head + " cloud archive " + GUID + " exi");
    assertThat(behind.cutOff()).isTrue();
    assertThat(form(behind, "cloud")).isEqualTo(Form.WELL_FORMED);
  }

  @Test
  void doesNotTakeAMissingLetterFromTheValueBesideIt() {
    String guid = "96f0022a-8e83-4199-8a5c-be21af121b4e";
    Recognition found =
        only(
            "Failed to sync the ArchiveGuid "
                + guid
                + " of mailbox "
                + guid
                + " because one cloud archive "
                + guid
                + " xists");
    assertThat(raw(found, "cloud")).isEqualTo(guid);
  }

  @Test
  void readsNegationsInEverySpelling() {
    for (String not : new String[] {"can't", "can’t", "cannot", "can not", "cant", "canâ€™t"}) {
      Recognition found =
          only("Exchange " + not + " disable the mailbox \"x\" because it is on litigation hold.");
      assertThat(raw(found, "hold")).isEqualTo("litigation hold");
    }
  }

  @Test
  void readsAWrappedReason() {
    Recognition list =
        only(
            "ErrorDescription : Exchange can't disable the mailbox"
                + " \"NAMPR01A004.PROD.OUTLOOK.COM/Microsoft\n"
                + "                   Exchange Hosted Organizations/x/y\" because it is on\n"
                + "                   In-Place\n"
                + "                   Hold.\n"
                + "ErrorCode : Ex1");
    assertThat(raw(list, "hold")).isEqualTo("In-Place Hold");
    assertThat(raw(list, "object")).contains("Microsoft Exchange Hosted");
    Recognition json =
        only(
            "{\"a\":\"Exchange can't disable the mailbox because it is on In-Place"
                + " Hold\",\"b\":1}");
    assertThat(raw(json, "hold")).isEqualTo("In-Place Hold");
    Recognition cut = only("Exchange can't disable the mailbox because it is on In-Pl...");
    assertThat(cut.cutOff()).isTrue();
    assertThat(raw(cut, "hold")).isEqualTo("In-Pl");
  }

  @Test
  void partsValuesByTheirPunctuation() {
    Recognition found =
        only(
            "The action 'Set-DistributionGroup', 'HiddenFromAddressListsEnabled', can't be"
                + " performed on the object 'Sales' because the object is being synchronized from"
                + " your on-premises organization.");
    assertThat(raw(found, "action")).isEqualTo("Set-DistributionGroup");
    assertThat(raw(found, "property")).isEqualTo("HiddenFromAddressListsEnabled");
    assertThat(raw(found, "name")).isEqualTo("Sales");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Failed to sync the ArchiveGuid GUIDo\nf mailbox GUID because one cloud archive GUID exists",
        "Failed to sync the ArchiveGui\ndGUID of mailbox GUID because one cloud archive GUID exists",
        "Failed to sync the ArchiveGuid GUID of mailbo\nxGUIDbecause one cloud archive GUIDexists"
      })
  void aWordThatIsGluedToAGuidAndTornApartTakesNothingFromIt(String text) {
    Recognition found = only(text.replace("GUID", GUID));
    assertThat(found.template()).isEqualTo("sync");
    assertThat(found.values().values()).extracting(Captured::raw).containsOnly(GUID);
  }
}
