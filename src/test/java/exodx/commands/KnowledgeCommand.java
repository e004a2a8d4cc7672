package exodx.commands;

import exodx.TestKnowledge;
import exodx.advice.Catalogue;
import exodx.advice.Risk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command of the rules.
 *
 * @param shell where it is run; null where the rules do not say
 * @param command its template
 * @param risk of the step it belongs to; what reads facts is read-only
 * @param where the fact, reading or step that has it
 * @param use what it is there for
 */
record KnowledgeCommand(@Nullable String shell, String command, Risk risk, String where, Use use) {
  /** What a command is there for. */
  enum Use {
    GATHER,
    READING,
    STEP,
    WAY,
    RECHECK
  }

  /** Returns all commands of the vocabulary and of the catalogue. */
  static List<KnowledgeCommand> all() {
    Catalogue catalogue = TestKnowledge.BASE.catalogue();
    List<KnowledgeCommand> all = new ArrayList<>();
    TestKnowledge.BASE
        .vocabulary()
        .types()
        .forEach(
            type ->
                type.fields().stream()
                    .filter(field -> field.gather() != null)
                    .forEach(
                        field ->
                            all.add(
                                new KnowledgeCommand(
                                    field.gather().shell(),
                                    field.gather().command(),
                                    Risk.READ_ONLY,
                                    type.key() + "." + field.name(),
                                    Use.GATHER))));
    catalogue
        .readings()
        .forEach(
            (code, one) ->
                all.add(
                    new KnowledgeCommand(
                        one.shell(), one.command(), Risk.READ_ONLY, code, Use.READING)));
    catalogue
        .steps()
        .forEach(
            (code, step) -> {
              if (step.command() != null) {
                all.add(
                    new KnowledgeCommand(
                        step.shell(), step.command(), step.risk(), code, Use.STEP));
              }
              step.waysOrNone()
                  .forEach(
                      way ->
                          all.add(
                              new KnowledgeCommand(
                                  way.shell(), way.command(), step.risk(), code, Use.WAY)));
              step.recheckOrNone()
                  .forEach(
                      one ->
                          all.add(
                              new KnowledgeCommand(
                                  step.shell(), one.command(), step.risk(), code, Use.RECHECK)));
            });
    return all;
  }

  /** True when it is there to read, whatever the step around it does. */
  boolean reads() {
    return risk == Risk.READ_ONLY || use == Use.RECHECK;
  }
}
