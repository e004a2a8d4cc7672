package exodx.diagnosis;

import exodx.commands.CommandTemplate;
import exodx.commands.PowerShellLiteral;
import exodx.commands.Refusal;
import exodx.commands.Rendered;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.outcome.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills command templates with the values of a case, or says which value stands in the way. */
final class CommandWriter {
  private final KnownValues known;

  CommandWriter(KnownValues known) {
    this.known = known;
  }

  /** A command, or what has to be gathered before there can be one: paths, and words for people. */
  record Written(@Nullable String command, List<String> paths, List<String> needs) {}

  /** Fills the template of a step; placeholders are values of the step or paths of facts. */
  Written step(
      @Nullable String shell,
      String template,
      Map<String, Object> values,
      Map<String, String> from) {
    CommandTemplate parsed = CommandTemplate.parse(template);
    Map<String, Object> all = new HashMap<>(values);
    Map<String, String> unfit = new HashMap<>();
    for (String name : parsed.placeholders()) {
      if (!all.containsKey(name)) {
        known.fact(name, shell).ifPresent(value -> all.put(name, value));
      }
      Object value = all.get(name);
      if (value != null) {
        known.whyUnfit(place(name, shell, from), value).ifPresent(why -> unfit.put(name, why));
      }
    }
    all.keySet().removeAll(unfit.keySet());
    Rendered rendered = parsed.render(all);
    if (rendered instanceof Rendered.Ready ready) {
      return new Written(ready.text(), List.of(), List.of());
    }
    List<Refusal> refusals = ((Rendered.Refused) rendered).refusals();
    List<String> paths = new ArrayList<>();
    List<String> needs = new ArrayList<>();
    for (Refusal refusal : refusals) {
      String name = refusal.placeholder();
      String path = place(name, shell, from);
      paths.add(path);
      needs.add(path + " (" + unfit.getOrDefault(name, refusal.reason()) + ")" + asked(path));
    }
    return new Written(null, List.copyOf(paths), needs.stream().distinct().toList());
  }

  /**
   * Fills a read-only template; what is not known is asked for by the command itself when it runs,
   * so that no placeholder word ever stands in a command.
   */
  Written reading(
      @Nullable String shell,
      String template,
      Map<String, Object> values,
      Map<String, String> from) {
    Written strict = step(shell, template, values, from);
    if (strict.command() != null) {
      return strict;
    }
    Map<String, Object> usable = new HashMap<>();
    Map<String, String> asking = new HashMap<>();
    for (String name : CommandTemplate.parse(template).placeholders()) {
      Optional<Object> value =
          Optional.ofNullable(values.get(name)).or(() -> known.reading(name, shell));
      if (value.isPresent() && known.isLiteral(place(name, shell, from), value.get())) {
        usable.put(name, value.get());
      } else {
        String question = known.question(place(name, shell, from));
        asking.put(name, "(Read-Host " + PowerShellLiteral.quote(question) + ")");
      }
    }
    String command =
        CommandTemplate.parse(template)
                    .withCode(asking)
                    .map(left -> left.render(usable))
                    .orElse(null)
                instanceof Rendered.Ready ready
            ? ready.text()
            : null;
    return new Written(command, strict.paths(), command == null ? strict.needs() : List.of());
  }

  /** The fact whose value fills a placeholder. */
  private String place(String name, @Nullable String shell, Map<String, String> from) {
    return from.containsKey(name) ? from.get(name) : known.place(name, shell);
  }

  private String asked(String path) {
    return known.field(path).map(field -> ": " + field.question()).orElse("");
  }

  /** Fills a read-only command of the vocabulary for one fact; null when there is none. */
  Outcome.@Nullable ShellCommand gather(FactField.@Nullable Gather gather, Fact fact) {
    if (gather == null) {
      return null;
    }
    Map<String, Object> values = new HashMap<>();
    Map<String, String> from = new HashMap<>();
    for (String name : CommandTemplate.parse(gather.command()).placeholders()) {
      known.of(fact, name).ifPresent(value -> values.put(name, value));
      if (name.indexOf('.') < 0) {
        from.put(name, fact.path(name));
        Object value = fact.get(name);
        if (value != null) {
          values.put(name, value);
        }
      }
    }
    String command = reading(gather.shell(), gather.command(), values, from).command();
    return command == null ? null : new Outcome.ShellCommand(gather.shell(), command);
  }
}
