package exodx.readers;

import exodx.facts.CaseFacts;
import exodx.facts.ObjectKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that belongs to one person: an object, a passage with an error, or a fact file.
 *
 * @param object the object; else null
 * @param passage the passage; else null
 * @param facts the facts of a fact file; else null
 * @param kinds what the object is
 * @param error true when an error is told in it
 * @param names what names the person, in small letters
 * @param joins what joins it with others without naming anybody, in small letters
 * @param says what it says about an object of the person, by kind and property, in small letters
 * @param called the names among them by which it was asked for, or that a sentence uses
 * @param lead words by which it calls its person, in small letters; they prove nothing alone
 * @param printed true when it prints a name itself, rather than being asked for by one
 * @param file the file it stands in
 * @param line 1-based line
 */
record Item(
    @Nullable PrintedObject object,
    @Nullable Passage passage,
    @Nullable CaseFacts facts,
    List<ObjectKind> kinds,
    boolean error,
    Set<String> names,
    Set<String> joins,
    Map<String, String> says,
    Set<String> called,
    Set<String> lead,
    boolean printed,
    String file,
    int line) {
  String placed() {
    return file + ":" + line;
  }
}
