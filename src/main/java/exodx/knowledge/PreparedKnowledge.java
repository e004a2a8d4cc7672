package exodx.knowledge;

import exodx.advice.Catalogue;
import exodx.facts.Vocabulary;
import java.util.List;
import java.util.Map;

/**
 * Everything that is derived from a rules folder once and for all: what a start needs, and what a
 * cache keeps.
 *
 * @param hash a digest that changes with every change of the folder
 * @param version what people call this state of the knowledge; empty when it has no version
 * @param vocabulary what facts can say
 * @param rules what is known about each rule, by its id, in the order of the files
 * @param catalogue the words of the codes
 * @param messages the message templates of the rules
 * @param unasked ids of the rules for whose sake nobody is asked
 * @param silent ids of the rules that only warn
 * @param models names of the classes that describe the rules
 * @param loader finds the classes made from the rules
 */
public record PreparedKnowledge(
    String hash,
    String version,
    Vocabulary vocabulary,
    Map<String, RuleInfo> rules,
    Catalogue catalogue,
    MessageStore messages,
    List<String> unasked,
    List<String> silent,
    List<String> models,
    ClassLoader loader) {}
