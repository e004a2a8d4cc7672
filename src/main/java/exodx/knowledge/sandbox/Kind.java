package exodx.knowledge.sandbox;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of classes that the compiler makes from rules; there is no other. */
enum Kind {
  /** A condition or a consequence: the only kind that holds what a person wrote. */
  CODE("code"),
  /** Builds the rules when they are loaded. */
  MODEL("model"),
  /** A declared type or enum. */
  DECLARED("declared"),
  /** Anything else: hidden in a rule, or forged. */
  OTHER("none");

  private static final Pattern LAMBDA =
      Pattern.compile(".*/P[0-9A-F]{2}/Lambda[A-Z][A-Za-z]+[0-9A-F]{32}");
  private static final Pattern RULES =
      Pattern.compile(
          ".*/(Rules[0-9A-F]{32}(RuleMethods\\d+)?"
              + "|DomainClassesMetadata[0-9A-F]{32}(\\$\\w+_Metadata)?)");
  private static final Pattern PLAIN = Pattern.compile("[\\w/]+");
  private static final Set<String> OF_DECLARED =
      Set.of(
          "java/io/Serializable",
          "org/drools/base/factmodel/GeneratedFact",
          "org/drools/base/factmodel/AccessibleFact");
  private static final Set<String> OF_MODEL =
      Set.of("org/drools/model/Model", "org/drools/model/DomainClassMetadata");

  private final String section;

  Kind(String section) {
    this.section = section;
  }

  /** Returns the name of the part of the list that says what this kind may call. */
  String section() {
    return section;
  }

  /**
   * Tells the kind of a class from its header.
   *
   * @param own true for the classes that come from the same rules
   */
  static Kind of(
      String name,
      String parent,
      List<String> interfaces,
      java.util.function.Predicate<String> own) {
    if (LAMBDA.matcher(name).matches()) {
      return parent.equals("java/lang/Enum")
              && interfaces.stream().allMatch(one -> one.startsWith("org/drools/model/functions/"))
          ? CODE
          : OTHER;
    }
    if (RULES.matcher(name).matches()) {
      return parent.equals("java/lang/Object") && OF_MODEL.containsAll(interfaces) ? MODEL : OTHER;
    }
    boolean known =
        parent.equals("java/lang/Object") || parent.equals("java/lang/Enum") || own.test(parent);
    return PLAIN.matcher(name).matches() && known && OF_DECLARED.containsAll(interfaces)
        ? DECLARED
        : OTHER;
  }
}
