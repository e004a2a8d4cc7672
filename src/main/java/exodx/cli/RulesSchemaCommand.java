package exodx.cli;

import exodx.report.JsonData;
import exodx.report.PrintedText;
import exodx.workbench.ShapeSchema;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives the JSON Schemas of fact files and of the YAML files of a rules folder. */
@Command(
    name = "schema",
    header = "Writes the JSON Schemas of fact files, cases, words and sources, or prints one.")
final class RulesSchemaCommand implements Callable<Integer> {
  /** What has a schema. */
  private enum Kind {
    FACTS,
    CASES,
    ADVICE,
    SOURCES
  }

  private final Environment environment;

  @Mixin private RulesArgument rules;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Write all of them into this folder, as cases.schema.json and the like.")
  private @Nullable Path out;

  @Option(
      names = "--of",
      paramLabel = "KIND",
      description = "Print one: facts, cases, advice or sources (default: facts).")
  private Kind kind = Kind.FACTS;

  RulesSchemaCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Map<String, Map<String, Object>> schemas =
        ShapeSchema.all(Knowledge.load(environment, rules.folder()));
    if (out == null) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      JsonData.print(Objects.requireNonNull(schemas.get(name), name), environment.out());
      return 0;
    }
    Map<Path, String> files = new LinkedHashMap<>();
    for (Map.Entry<String, Map<String, Object>> one : schemas.entrySet()) {
      files.put(
          environment.directory().resolve(out).resolve(one.getKey() + ".schema.json"),
          PrintedText.of(page -> JsonData.print(one.getValue(), page)));
    }
    SafeWriter.write(files);
    files.keySet().forEach(file -> environment.out().print("written: " + file + "\n"));
    return 0;
  }
}
