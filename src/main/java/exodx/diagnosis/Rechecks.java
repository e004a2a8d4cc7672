package exodx.diagnosis;

import exodx.advice.Catalogue.StepText;
import exodx.advice.Recheck;
import exodx.advice.Step;
import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.Guid;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.Expectation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Says what has to be read again before a step, with what this case knows about it. */
final class Rechecks {
  private final CommandWriter commands;
  private final CaseFacts facts;

  Rechecks(CommandWriter commands, CaseFacts facts) {
    this.commands = commands;
    this.facts = facts;
  }

  /**
   * Returns the readings of a step that has a command.
   *
   * @throws IllegalStateException when one cannot be written although the command could; the check
   *     of the knowledge makes sure that it can
   */
  List<Outcome.Recheck> of(Step step, StepText text) {
    List<Outcome.Recheck> all = new ArrayList<>();
    for (Recheck recheck : text.recheckOrNone()) {
      String command =
          commands
              .step(text.shell(), recheck.command(), step.values(), text.fromOrNone())
              .command();
      if (command == null) {
        throw new IllegalStateException("nothing can be read again before " + step.code());
      }
      all.add(
          new Outcome.Recheck(
              command, expected(recheck, step).stream().map(CheckedCommand.Expected::is).toList()));
    }
    return List.copyOf(all);
  }

  /**
   * Fills a command that cannot be undone, as a block that reads its object again first.
   *
   * @param command template of the command
   */
  CommandWriter.Written checked(Step step, StepText text, String command) {
    CheckedCommand block = new CheckedCommand();
    text.recheckOrNone().forEach(one -> block.reading(one.command(), expected(one, step)));
    String template = block.template(command);
    Map<String, Object> values = new HashMap<>(block.values());
    values.putAll(step.values());
    return commands.step(text.shell(), template, values, text.fromOrNone());
  }

  private List<CheckedCommand.Expected> expected(Recheck recheck, Step step) {
    List<CheckedCommand.Expected> all = new ArrayList<>();
    recheck
        .sameOrNone()
        .forEach(
            (property, path) ->
                all.add(told(step, path, List.of(property), Expectation.Kind.SAME)));
    recheck
        .carriesOrNone()
        .forEach(
            (path, properties) ->
                all.add(told(step, path, List.copyOf(properties), Expectation.Kind.CARRIES)));
    recheck.emptyOrNone().forEach(property -> all.add(plain(property, Expectation.Kind.EMPTY)));
    recheck.filledOrNone().forEach(property -> all.add(plain(property, Expectation.Kind.FILLED)));
    return List.copyOf(all);
  }

  private CheckedCommand.Expected told(
      Step step, String path, List<String> properties, Expectation.Kind kind) {
    return new CheckedCommand.Expected(path, new Expectation(properties, kind, values(path, step)));
  }

  private static CheckedCommand.Expected plain(String property, Expectation.Kind kind) {
    return new CheckedCommand.Expected("", new Expectation(List.of(property), kind, List.of()));
  }

  /** Of several entries those count that show a value of the step, such as the one it is about. */
  private List<String> values(String path, Step step) {
    String key = path.substring(0, path.indexOf('.'));
    String field = path.substring(path.indexOf('.') + 1);
    List<Fact> entries =
        facts.facts().stream().filter(one -> one.type().key().equals(key)).toList();
    List<Fact> meant =
        entries.stream()
            .filter(
                one ->
                    one.values().values().stream()
                        .anyMatch(value -> step.values().containsValue(value.value())))
            .toList();
    return (meant.isEmpty() ? entries : meant)
        .stream()
            .map(one -> one.get(field))
            .filter(Objects::nonNull)
            .findFirst()
            .map(Rechecks::shown)
            .orElse(List.of());
  }

  /** A value as an object shows it; nothing when it is absent. */
  private static List<String> shown(Object value) {
    if (value instanceof Guid guid) {
      return guid.isNone() ? List.of() : List.of(guid.text());
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Object::toString).filter(text -> !text.isBlank()).toList();
    }
    return Optional.of(value.toString()).filter(text -> !text.isBlank()).stream().toList();
  }
}
