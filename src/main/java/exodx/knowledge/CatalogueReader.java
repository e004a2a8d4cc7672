package exodx.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.advice.Catalogue;
import exodx.facts.ShapeWords;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads and joins the {@code .advice.yaml} files; a code has its words in one place only. */
final class CatalogueReader {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final List<Problem> problems = new ArrayList<>();
  private final Catalogue all =
      new Catalogue(
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>());

  /**
   * Reads every catalogue file.
   *
   * @throws ProblemsException when one is not what it should be, or two define the same code
   */
  static Catalogue read(RulesFolder folder) {
    CatalogueReader reader = new CatalogueReader();
    folder.withSuffix(".advice.yaml").forEach(reader::add);
    if (!reader.problems.isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, reader.problems);
    }
    return reader.all;
  }

  private void add(KnowledgeFile file) {
    try {
      Catalogue part = part(file);
      join(file, all.shells(), part.shells());
      join(file, all.diagnoses(), part.diagnoses());
      join(file, all.checks(), part.checks());
      join(file, all.steps(), part.steps());
      join(file, all.warnings(), part.warnings());
      join(file, all.reasons(), part.reasons());
      join(file, all.labels(), labels(file, part.labels()));
      join(file, all.readings(), part.readings());
      join(file, all.values(), part.values());
      join(file, all.options(), part.options());
      join(file, all.terms(), part.terms());
      join(file, all.names(), part.names());
      join(file, all.references(), part.references());
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof JsonProcessingException shape) {
        problems.add(ShapeWords.problem("wrong-shape", file.source(), shape));
      }
    }
  }

  /** What a file says, read once for each state of it. */
  private static Catalogue part(KnowledgeFile file) {
    return file.once(
        Catalogue.class,
        one -> {
          try {
            return YAML.readValue(one.text(), Catalogue.class);
          } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** What a family calls a part of its messages is so called in its own messages only. */
  private static @Nullable Map<String, String> labels(
      KnowledgeFile file, @Nullable Map<String, String> labels) {
    String path = file.path();
    String family = path.substring(0, Math.max(0, path.indexOf('/')));
    if (labels == null || family.isEmpty()) {
      return labels;
    }
    Map<String, String> own = new TreeMap<>();
    labels.forEach(
        (name, label) -> own.put(name.indexOf('.') < 0 ? family + "/" + name : name, label));
    return own;
  }

  private <T> void join(KnowledgeFile file, Map<String, T> all, @Nullable Map<String, T> part) {
    if (part == null) {
      return;
    }
    part.forEach(
        (code, words) -> {
          if (all.putIfAbsent(code, words) != null) {
            problems.add(
                Problem.error(
                    "duplicate-code",
                    file.source().name(),
                    "\"" + code + "\" has its words in another file too",
                    "keep one of them"));
          }
        });
  }
}
