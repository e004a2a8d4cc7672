package exodx.knowledge.lint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The codes of everything that can be wrong with rules. They never change their meaning. */
public final class LintCodes {
  private static final Set<String> SUPPRESSIBLE =
      new TreeSet<>(
          List.of(
              "unused-binding",
              "unread-fact",
              "code-without-case",
              "unguarded-change",
              "unmarked-source",
              "todo",
              "template-without-case",
              "same-conditions",
              "never-matches",
              "unknown-joined",
              "unknown-taken-for-no"));

  private static final Set<String> FIRM =
      new TreeSet<>(
          List.of(
              "no-rules",
              "rules-too-large",
              "rules-unreadable",
              "syntax",
              "compiler",
              "not-allowed",
              "salience",
              "rule-without-end",
              "rules-in-circles",
              "rule-failed",
              "unknown-type",
              "unknown-field",
              "unknown-value",
              "unknown-variable",
              "unknown-verb",
              "unknown-rule",
              "unknown-code",
              "unknown-placeholder",
              "unknown-annotation",
              "unknown-role",
              "unknown-reference",
              "unknown-key",
              "unknown-word",
              "unknown-fact",
              "unknown-shell",
              "unused-code",
              "wrong-type",
              "wrong-arguments",
              "wrong-shape",
              "wrong-value",
              "half-condition",
              "single-equals",
              "not-logical",
              "built-text",
              "missing-semicolon",
              "missing-metadata",
              "missing-key",
              "one-conclusion",
              "duplicate-rule",
              "duplicate-type",
              "duplicate-fact",
              "text-without-quotes",
              "duplicate-code",
              "duplicate-case",
              "copied-file",
              "other-checksum",
              "other-package",
              "no-checksum",
              "no-key",
              "field-format",
              "field-type",
              "from",
              "layer-conflict",
              "layers",
              "sources",
              "stray-file",
              "message-template",
              "command-template",
              "no-shell",
              "no-such-fact",
              "shell-ready",
              "stale-exclusion",
              "recheck-value",
              "recheck-changes",
              "no-recheck",
              "unused-kind",
              "risk",
              "gather-changes",
              "plan-order",
              "yaml",
              "suppression",
              "useless-suppression"));

  private LintCodes() {}

  /** Returns every code that a check of the rules can give. */
  public static Set<String> all() {
    Set<String> all = new TreeSet<>(FIRM);
    all.addAll(SUPPRESSIBLE);
    return all;
  }

  /** Returns the codes that a comment may allow. */
  public static Set<String> suppressible() {
    return new TreeSet<>(SUPPRESSIBLE);
  }
}
