package exodx.knowledge.lint;

import java.util.List;

/** The keys of the files with words and cases, and the words that some of them take. */
public final class YamlKeys {
  /** The keys of a case. */
  public static final List<String> OF_CASES = CasesCheck.KEYS;

  /** The keys of what a case expects. */
  public static final List<String> OF_EXPECT = CasesCheck.EXPECTED;

  private YamlKeys() {}

  /** Returns the keys of an entry of a section of the words; none for sections without keys. */
  public static List<String> of(String section) {
    return WordsCheck.keys(section);
  }

  /** Returns the words that the value of a key can be; none when it is free. */
  public static List<String> words(String key) {
    return WordsCheck.words(key);
  }
}
