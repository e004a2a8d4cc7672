package exodx.workbench;

import exodx.knowledge.NameKind;
import exodx.knowledge.lint.Use;
import exodx.problem.DidYouMean;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds and changes the name of something wherever it is named. */
public final class Rename {
  private Rename() {}

  /**
   * Returns the uses of a name: of all kinds of things that are called so, or of one when the kind
   * is written in front, as in {@code step:change-bulb}.
   *
   * @throws ProblemsException when nothing is called so
   */
  public static List<Use> uses(List<Use> all, String asked) {
    int colon = asked.indexOf(':');
    String kind = colon < 0 ? "" : asked.substring(0, colon);
    String name = asked.substring(colon + 1);
    List<Use> found =
        all.stream()
            .filter(use -> use.name().equals(name))
            .filter(use -> kind.isEmpty() || use.kind().word().equals(kind))
            .toList();
    if (found.isEmpty()) {
      Set<String> names = new TreeSet<>(all.stream().map(Use::name).toList());
      throw ProblemsException.input(
          "no-such-name",
          "nothing is called \"" + asked + "\"",
          DidYouMean.hint(
              name, names, "name a code, a rule, a type, or a field as in affectedUser.synced"));
    }
    return found;
  }

  /**
   * Checks that a new name can be given.
   *
   * @throws ProblemsException when several kinds of things have the old name, when the new one is
   *     taken, or does not suit
   */
  public static void check(List<Use> all, List<Use> uses, String newName) {
    Set<NameKind> kinds = kinds(uses);
    if (kinds.size() > 1) {
      throw refused(
          "\"" + uses.get(0).name() + "\" is the name of several things",
          "write the kind in front, "
              + String.join(
                  " or ", kinds.stream().map(k -> k.word() + ":" + uses.get(0).name()).toList()));
    }
    free(all, uses.get(0).kind(), newName, whole(uses.get(0), newName), uses.get(0).name());
  }

  /**
   * Checks that something can be called so.
   *
   * @param whole the name with what it is a part of
   * @param like a name that suits
   * @throws ProblemsException when the name is taken, or does not suit
   */
  static void free(List<Use> all, NameKind kind, String name, String whole, String like) {
    String pattern =
        switch (kind) {
          case TYPE, WORD -> "[A-Z]\\w*";
          case FIELD -> "[a-z]\\w*";
          case RULE, SHELL -> "[\\p{L}\\p{N}_][\\p{L}\\p{N} _.,:()'-]*";
          default -> "[a-z][a-z0-9]*(-[a-z0-9]+)*";
        };
    if (!name.matches(pattern)) {
      throw refused(
          "\"" + name + "\" cannot be the name of a " + kind.word(), "write it like " + like);
    }
    if (all.stream().anyMatch(use -> use.kind() == kind && use.name().equals(whole))) {
      throw refused("a " + kind.word() + " is called \"" + name + "\" already", null);
    }
  }

  /** Kinds of codes that only lists of both name are one kind. */
  private static Set<NameKind> kinds(List<Use> uses) {
    Set<NameKind> defined = new TreeSet<>();
    uses.stream().filter(Use::defines).forEach(use -> defined.add(use.kind()));
    return defined.isEmpty() ? new TreeSet<>(uses.stream().map(Use::kind).toList()) : defined;
  }

  private static String whole(Use use, String newName) {
    int dot = use.name().lastIndexOf('.');
    boolean part = use.kind() == NameKind.FIELD || use.kind() == NameKind.WORD;
    return part ? use.name().substring(0, dot + 1) + newName : newName;
  }

  /** Returns the files that change, as they become, by name. */
  public static Map<String, String> renamed(List<Use> uses, String newName) {
    Map<String, List<Use>> byFile = new LinkedHashMap<>();
    uses.forEach(
        use -> byFile.computeIfAbsent(use.file().name(), name -> new ArrayList<>()).add(use));
    Map<String, String> files = new LinkedHashMap<>();
    byFile.forEach(
        (name, places) -> {
          StringBuilder text = new StringBuilder(places.get(0).file().text());
          places.stream()
              .sorted(Comparator.comparingInt(Use::from).reversed())
              .forEach(
                  use -> {
                    String written = text.substring(use.from(), use.to());
                    text.replace(begin(use, written), use.to(), newName);
                  });
          files.put(name, text.toString());
        });
    return files;
  }

  /** Returns where the part of a use begins that changes: of a path only the last. */
  public static int begin(Use use, String written) {
    boolean part = use.kind() == NameKind.FIELD || use.kind() == NameKind.WORD;
    return part ? use.from() + written.lastIndexOf('.') + 1 : use.from();
  }

  private static ProblemsException refused(
      String message, @org.jspecify.annotations.Nullable String hint) {
    return ProblemsException.input("new-name", message, hint);
  }
}
