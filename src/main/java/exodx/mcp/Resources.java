package exodx.mcp;

import exodx.facts.InputReader;
import exodx.knowledge.RuleInfo;
import exodx.problem.ProblemsException;
import exodx.workbench.Glossary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an assistant can read: rules, the glossary, and sample cases. */
final class Resources {
  static final String GLOSSARY = "exodx://glossary";
  static final String RULES = "exodx://rules";
  static final String SAMPLES = "exodx://samples";

  private final McpContext context;

  Resources(McpContext context) {
    this.context = context;
  }

  /** Returns the text of a resource; empty when there is none. */
  Optional<String> read(String uri) {
    if (uri.equals(GLOSSARY)) {
      return Optional.of(Glossary.of(context.knowledge()).markdown());
    }
    if (uri.equals(RULES)) {
      return Optional.of(rules());
    }
    if (uri.equals(SAMPLES)) {
      return Optional.of(
          samples().stream().map(name -> "- " + name + "\n").collect(Collectors.joining()));
    }
    if (uri.startsWith(RULES + "/")) {
      return Optional.ofNullable(context.knowledge().rules().get(uri.substring(RULES.length() + 1)))
          .map(RuleInfo::text);
    }
    return uri.startsWith(SAMPLES + "/")
        ? sample(uri.substring(SAMPLES.length() + 1))
        : Optional.empty();
  }

  private String rules() {
    return context.knowledge().rules().values().stream()
        .map(rule -> "- " + rule.id() + ": " + rule.title() + "\n")
        .collect(Collectors.joining());
  }

  private List<String> samples() {
    if (context.samples().isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(context.samples().get())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Only a name of the list is a sample, so that no path leads elsewhere. */
  private Optional<String> sample(String name) {
    if (!samples().contains(name)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(context.samples().orElseThrow().resolve(name))) {
      return Optional.of(InputReader.read(name, in).text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ProblemsException e) {
      return Optional.empty();
    }
  }
}
