package exodx.knowledge.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A type that rules may name.
 *
 * @param name its name
 * @param members types by the name of the field, or of the method followed by brackets; an empty
 *     text where the type does not matter
 * @param keys the fields that stand in its constructor
 * @param words the words of an enum, else empty
 * @param observed true when fact files can hold it, so that each of its fields may be unknown
 * @param many true when a case may hold several
 * @param declared true when the rules declare it
 */
record TypeInfo(
    String name,
    Map<String, String> members,
    List<String> keys,
    Set<String> words,
    boolean observed,
    boolean many,
    boolean declared) {

  boolean isEnum() {
    return !words.isEmpty();
  }

  /** Returns the fields, without methods, by their names. */
  List<String> fields() {
    return inOrder().stream().sorted().toList();
  }

  /** Returns the fields, without methods, as they are declared. */
  List<String> inOrder() {
    return members.keySet().stream().filter(member -> !member.endsWith("()")).toList();
  }
}
