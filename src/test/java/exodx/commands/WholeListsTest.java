package exodx.commands;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.TestKnowledge;
import exodx.facts.FactField;
import exodx.facts.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Format-List cuts a list at four items unless it is told not to. */
class WholeListsTest {
  private static final String WHOLE = "$FormatEnumerationLimit = -1; ";
  private static final Pattern PRINTED = Pattern.compile("Format-List (?<names>[\\w*,]+)");

  /** Lists that only people read, beside those that facts are read from. */
  private static final Set<String> LISTS =
      Set.of(
          "emailaddresses",
          "attributeinclusionlist",
          "mailboxlocations",
          "exchangelocation",
          "teamschatlocation",
          "sourcemailboxes");

  @Test
  void everyListIsPrintedWhole() {
    Set<String> lists = new TreeSet<>(LISTS);
    for (FactType type : TestKnowledge.BASE.vocabulary().types()) {
      for (FactField field : type.fields()) {
        if (field.type() == FactField.Type.TEXTS) {
          lists.add(field.name().toLowerCase(Locale.ROOT));
          field.from().forEach(from -> lists.add(from.property().toLowerCase(Locale.ROOT)));
        }
      }
    }
    List<String> cut = new ArrayList<>();
    for (KnowledgeCommand found : KnowledgeCommand.all()) {
      Matcher printed = PRINTED.matcher(found.command());
      while (printed.find()) {
        for (String name : printed.group("names").toLowerCase(Locale.ROOT).split(",")) {
          String pattern = name.replace("*", ".*");
          if (pattern.length() > 2
              && lists.stream().anyMatch(list -> list.matches(pattern))
              && !found.command().startsWith(WHOLE)) {
            cut.add(found.where() + ": " + name);
          }
        }
      }
    }
    assertThat(lists).contains("inplaceholds");
    assertThat(cut).isEmpty();
  }
}
