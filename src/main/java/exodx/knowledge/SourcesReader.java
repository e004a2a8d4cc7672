package exodx.knowledge;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exodx.facts.Clue;
import exodx.facts.Conversion;
import exodx.facts.Evidence;
import exodx.facts.ObjectKind;
import exodx.facts.Personal;
import exodx.facts.ShapeWords;
import exodx.facts.Sources;
import exodx.problem.DidYouMean;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and joins the {@code .sources.yaml} files: which printed objects there are. */
final class SourcesReader {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .withConfigOverride(List.class, SourcesReader::emptyWhenLeftOut)
          .withConfigOverride(Map.class, SourcesReader::emptyWhenLeftOut)
          .build();

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, ObjectKind> kinds = new LinkedHashMap<>();
  private final Map<String, Conversion> conversions = new LinkedHashMap<>();
  private Personal personal = Personal.NONE;
  private Evidence evidence = Evidence.NONE;

  private static void emptyWhenLeftOut(MutableConfigOverride type) {
    type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  /**
   * Reads every file of sources, once for each state of them.
   *
   * @throws ProblemsException when one is not what it should be
   */
  static Sources read(RulesFolder folder) {
    List<KnowledgeFile> files = folder.withSuffix(RulesFolder.SOURCES);
    return files.isEmpty()
        ? read(files)
        : files.get(0).once(Sources.class, files, any -> read(files));
  }

  private static Sources read(List<KnowledgeFile> files) {
    SourcesReader reader = new SourcesReader();
    files.forEach(reader::add);
    if (!reader.problems.isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, reader.problems);
    }
    return new Sources(reader.kinds, reader.conversions, reader.personal, reader.evidence);
  }

  private void add(KnowledgeFile file) {
    try {
      WrittenSources written = YAML.readValue(file.text(), WrittenSources.class);
      written.kinds().forEach((name, kind) -> kind(file, name, kind, written.families()));
      written.conversions().forEach((name, one) -> conversion(file, name, one));
      if (written.personal() != null) {
        personal(written.personal());
      }
      if (written.evidence() != null) {
        evidence(file, written.evidence());
      }
    } catch (JsonProcessingException e) {
      problems.add(ShapeWords.problem("sources", file.source(), e));
    }
  }

  /** What several files say is taken together. */
  private void personal(Personal written) {
    personal =
        new Personal(
            both(personal.properties(), written.properties()),
            both(personal.introductions(), written.introductions()),
            both(personal.streets(), written.streets()),
            both(personal.kept(), written.kept()),
            both(personal.hosts(), written.hosts()),
            both(personal.words(), written.words()));
  }

  private static List<String> both(List<String> known, List<String> more) {
    return Stream.concat(known.stream(), more.stream()).toList();
  }

  private void kind(
      KnowledgeFile file,
      String name,
      WrittenSources.Kind kind,
      Map<String, WrittenSources.Family> families) {
    if (kind.title() == null) {
      problem(file, "the kind of object \"" + name + "\" has no title", "say what it is");
      return;
    }
    if (kind.proof().isEmpty()) {
      problem(
          file,
          "nothing proves that an object is of the kind \"" + name + "\"",
          "add proof: with what only this kind prints");
      return;
    }
    ObjectKind read =
        new ObjectKind(
            name,
            kind.title(),
            like(file, name, kind, families),
            clues(file, kind.proof()),
            clues(file, kind.never()),
            clues(file, kind.blank()),
            kind.family(),
            kind.insteadOf(),
            kind.owner() == null ? ObjectKind.Owner.ORGANISATION : kind.owner(),
            kind.leaveOut());
    if (kinds.put(name, read) != null) {
      problem(file, "the kind of object \"" + name + "\" is written twice", "keep one of them");
    }
  }

  /** What an object of the kind can look like: what the kind says, and what its family says. */
  private List<Clue> like(
      KnowledgeFile file,
      String name,
      WrittenSources.Kind kind,
      Map<String, WrittenSources.Family> families) {
    List<Clue> like = new ArrayList<>(clues(file, kind.like()));
    if (kind.family() != null) {
      WrittenSources.Family family = families.get(kind.family());
      if (family == null) {
        problem(
            file,
            "the kind of object \"" + name + "\" is of no family \"" + kind.family() + "\"",
            DidYouMean.hint(kind.family(), families.keySet()));
        return like;
      }
      like.addAll(clues(file, family.like()));
    }
    return like;
  }

  private List<Clue> clues(KnowledgeFile file, List<Map<String, String>> written) {
    List<Clue> clues = new ArrayList<>();
    for (Map<String, String> one : written) {
      for (String name : one.keySet()) {
        if (name.startsWith("the ") && !Clue.AROUND.contains(name)) {
          problem(
              file,
              "\"" + name + "\" is nothing that stands around an object",
              DidYouMean.hint(name, Clue.AROUND));
        }
      }
      clues.add(new Clue(one));
    }
    return clues;
  }

  private void evidence(KnowledgeFile file, Evidence written) {
    if (!evidence.equals(Evidence.NONE)) {
      problem(file, "the evidence is written twice", "keep it in one file");
    }
    for (Map<String, String> parts : written.messages().values()) {
      for (String meaning : parts.values()) {
        if (!Evidence.MEANINGS.contains(meaning)
            && !kinds.containsKey(meaning.replaceFirst("\\..*", ""))) {
          problem(
              file,
              "\"" + meaning + "\" is nothing that a part of a message holds",
              DidYouMean.hint(meaning, Evidence.MEANINGS));
        }
      }
    }
    evidence = written;
  }

  private void conversion(KnowledgeFile file, String name, WrittenSources.Changed written) {
    Pattern part = null;
    try {
      part = written.part() == null ? null : Pattern.compile(written.part());
    } catch (PatternSyntaxException e) {
      problem(file, "the conversion \"" + name + "\" is no pattern: " + e.getDescription(), null);
    }
    if (part != null && part.matcher("").groupCount() < 1) {
      problem(file, "the conversion \"" + name + "\" takes no part", "put it in parentheses");
    }
    if (conversions.put(name, new Conversion(written.words(), part)) != null) {
      problem(file, "the conversion \"" + name + "\" is written twice", "keep one of them");
    }
  }

  private void problem(KnowledgeFile file, String message, @Nullable String hint) {
    problems.add(Problem.error("sources", file.source().name(), message, hint));
  }
}
