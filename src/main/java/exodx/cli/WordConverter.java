package exodx.cli;

import exodx.facts.FactFileWriter;
import exodx.problem.DidYouMean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option that takes one of a few words, and suggests the nearest one. */
abstract class WordConverter<E extends Enum<E>> implements ITypeConverter<E> {
  private final List<E> constants;

  private WordConverter(E[] constants) {
    this.constants = List.copyOf(Arrays.asList(constants));
  }

  @Override
  public E convert(String value) {
    return constants.stream()
        .filter(one -> word(one).equals(value))
        .findFirst()
        .orElseThrow(() -> new UnknownWordException(value, words()));
  }

  private List<String> words() {
    return constants.stream().map(WordConverter::word).toList();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Carries a hint along with picocli's message. */
  static final class UnknownWordException extends TypeConversionException {
    private static final long serialVersionUID = 1L;
    private final String hint;

    UnknownWordException(String value, List<String> words) {
      super("'" + value + "' is not one of " + String.join(", ", words));
      this.hint = DidYouMean.nearest(value, words).orElse(words.get(0));
    }

    String hint() {
      return hint;
    }
  }

  /** Words of {@code --color}. */
  static final class Color extends WordConverter<ColorOption.When> {
    Color() {
      super(ColorOption.When.values());
    }
  }

  /** Words of {@code --format} where a fact file is written. */
  static final class OfFactFile extends WordConverter<FactFileWriter> {
    OfFactFile() {
      super(FactFileWriter.values());
    }
  }

  /** Words of {@code --format}. */
  static final class OfFormat extends WordConverter<Format> {
    OfFormat() {
      super(Format.values());
    }
  }

  /** Words of {@code --format} for explanations. */
  static final class OfExplanation extends WordConverter<ExplanationFormat> {
    OfExplanation() {
      super(ExplanationFormat.values());
    }
  }

  /** Words of {@code --format} for summaries. */
  static final class OfSummary extends WordConverter<SummaryFormat> {
    OfSummary() {
      super(SummaryFormat.values());
    }
  }

  /** Words of {@code --format} for tests. */
  static final class OfTest extends WordConverter<TestFormat> {
    OfTest() {
      super(TestFormat.values());
    }
  }

  /** Words of {@code --format} of coverage. */
  static final class OfCoverage extends WordConverter<CoverageFormat> {
    OfCoverage() {
      super(CoverageFormat.values());
    }
  }

  /** Words of {@code --format} of the mutation check. */
  static final class OfMutation extends WordConverter<MutationFormat> {
    OfMutation() {
      super(MutationFormat.values());
    }
  }

  /** Words of {@code --format} of graphs. */
  static final class OfGraph extends WordConverter<GraphFormat> {
    OfGraph() {
      super(GraphFormat.values());
    }
  }

  /** Words of {@code --of} of schemas. */
  static final class OfSchema extends WordConverter<SchemaOf> {
    OfSchema() {
      super(SchemaOf.values());
    }
  }

  /** Words of {@code --format} for a check of the rules. */
  static final class OfCheck extends WordConverter<CheckFormat> {
    OfCheck() {
      super(CheckFormat.values());
    }
  }
}
