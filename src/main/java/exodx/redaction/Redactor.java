package exodx.redaction;

import exodx.facts.CaseFacts;
import exodx.facts.Fact;
import exodx.facts.FactField;
import exodx.facts.Guid;
import exodx.facts.Note;
import exodx.facts.Personal;
import exodx.facts.Vocabulary;
import exodx.messages.Recognition;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.SourceText;
import exodx.readers.CaseReader;
import exodx.readers.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes names of people, organisations and machines, and identifiers, out of cases.
 *
 * <p>A case is read first and masked then, so that it is read as it would be without masks. The
 * same value always gets the same mask from one redactor, numbered in the order of appearance, so
 * that the case still reasons alike. Masking twice is masking once.
 */
public final class Redactor {
  /** The name of a file, its ending, and which of its cases is meant. */
  private static final Pattern FILE =
      Pattern.compile(
          "(?s)(?<name>.*?)(?<end>|\\.(?i:jsonl?|ya?ml|txt|log|md|csv))(?<which>| \\(.*\\)|:\\d+)");

  private static final Pattern URL = Pattern.compile("https?://[^\\s\"'<>)]+[^\\s\"'<>).,;:]");

  private final Vocabulary vocabulary;
  private final Words words;
  private final Set<String> said;
  private final Function<String, List<Recognition>> messages;
  private final TextRedactor texts;

  /**
   * Makes a redactor.
   *
   * @param knowledge texts of the knowledge, whose words name nobody
   * @param messages finds the messages in a text that the knowledge knows
   */
  public Redactor(
      Vocabulary vocabulary, List<String> knowledge, Function<String, List<Recognition>> messages) {
    this(vocabulary, words(vocabulary, knowledge), said(knowledge), messages);
  }

  private static Words words(Vocabulary vocabulary, List<String> knowledge) {
    Personal personal = vocabulary.sources().personal();
    List<String> all = new ArrayList<>(knowledge);
    List.of(personal.properties(), personal.introductions(), personal.streets(), personal.words())
        .forEach(all::addAll);
    return new Words(all);
  }

  private static Set<String> said(List<String> knowledge) {
    Set<String> said = new HashSet<>();
    for (String text : knowledge) {
      URL.matcher(text).results().forEach(url -> said.add(url.group()));
    }
    return said;
  }

  private Redactor(
      Vocabulary vocabulary,
      Words words,
      Set<String> said,
      Function<String, List<Recognition>> messages) {
    this.vocabulary = vocabulary;
    this.words = words;
    this.said = said;
    this.messages = messages;
    this.texts = new TextRedactor(words, said, vocabulary.sources().personal(), messages);
  }

  /** Returns one that knows no names yet and numbers its masks anew. */
  public Redactor fresh() {
    return new Redactor(vocabulary, words, said, messages);
  }

  /**
   * Reads a case from several texts and masks it.
   *
   * @throws ProblemsException when one is a fact file with something wrong in it; masked as well
   */
  public CaseFacts read(List<SourceText> sources) {
    return masked(reading(sources, null).one());
  }

  /**
   * Reads all cases of several texts and masks them.
   *
   * @param user whose case is wanted, by a name that the texts use; null for everybody's
   * @throws ProblemsException as {@link CaseReader#readAll}, masked as well
   */
  public List<CaseFacts> readAll(List<SourceText> sources, @Nullable String user) {
    return reading(sources, user).cases().stream().map(this::masked).toList();
  }

  private Reading reading(List<SourceText> sources, @Nullable String user) {
    learn(sources);
    try {
      return CaseReader.readAll(vocabulary, sources, user);
    } catch (ProblemsException e) {
      throw new ProblemsException(e.concern(), e.problems().stream().map(this::mask).toList());
    }
  }

  /** Masks a case that was read already. */
  public CaseFacts mask(CaseFacts facts) {
    learn(List.of(facts.source()));
    return masked(facts);
  }

  /** What names somebody in one text is masked in all, so that all are searched first. */
  private void learn(List<SourceText> sources) {
    CaseReader.printed(
        vocabulary,
        sources,
        (property, value) -> {
          if (texts.isPersonal(property)) {
            texts.learnValue(value);
          }
        });
    sources.forEach(source -> texts.learn(source.text()));
  }

  private CaseFacts masked(CaseFacts facts) {
    facts.facts().forEach(this::learn);
    String name = fileName(facts.name());
    List<Fact> masked = facts.facts().stream().map(this::masked).toList();
    List<Note> notes =
        facts.notes().stream()
            .map(one -> new Note(one.kind(), fileName(one.file()), one.line(), text(one.text())))
            .toList();
    SourceText source =
        new SourceText(fileName(facts.source().name()), text(facts.source().text()));
    List<CaseFacts.Disputed> disputed =
        facts.disputed().stream()
            .map(
                one ->
                    new CaseFacts.Disputed(
                        one.path(), claim(one.path(), one.one()), claim(one.path(), one.other())))
            .toList();
    return new CaseFacts(name, source, masked, notes, disputed);
  }

  /** A value stays one of its field, so that a step can be judged by either of two. */
  private Fact.Value claim(String path, Fact.Value value) {
    FactField field = vocabulary.field(path).orElseThrow();
    if (field.personal()) {
      strings(value.value()).forEach(texts::learnValue);
    }
    return new Fact.Value(value(field, value.value()), value.line(), fileName(value.file()), "");
  }

  private void learn(Fact fact) {
    for (FactField field : fact.type().fields()) {
      Object value = fact.get(field.name());
      if (value != null && field.personal()) {
        strings(value).forEach(texts::learnValue);
      } else if (value != null && isText(field)) {
        strings(value).forEach(texts::learn);
      }
    }
  }

  private Fact masked(Fact fact) {
    Map<String, Fact.Value> values = new LinkedHashMap<>(fact.values());
    for (FactField field : fact.type().fields()) {
      Fact.Value value = values.get(field.name());
      if (value != null) {
        values.put(
            field.name(),
            new Fact.Value(
                value(field, value.value()),
                value.line(),
                fileName(value.file()),
                printed(field, value)));
      }
    }
    return new Fact(fact.type(), fact.index(), values);
  }

  private Object value(FactField field, Object value) {
    if (value instanceof Guid guid) {
      return guid.isWellFormed()
          ? Guid.of(texts.identifiers().mask(guid.text()))
          : new Guid(texts.maskName(guid.text()), guid.form());
    }
    if (!isText(field)) {
      return value;
    }
    if (value instanceof List<?> list) {
      List<String> all = new ArrayList<>();
      list.forEach(one -> all.add(string(field, String.valueOf(one))));
      return List.copyOf(all);
    }
    return value instanceof String text ? string(field, text) : value;
  }

  private String string(FactField field, String value) {
    return field.personal() ? texts.maskValue(value) : text(value);
  }

  private String printed(FactField field, Fact.Value value) {
    String text = value.text();
    for (String one : field.personal() ? strings(value.value()) : List.<String>of()) {
      if (!one.isBlank()) {
        text = text.replace(one, texts.maskValue(one));
      }
    }
    return text(text);
  }

  /** Masks the value of an edit such as {@code affectedUser.userPrincipalName=jane@example.com}. */
  public String edit(String edit) {
    int equals = edit.indexOf('=');
    return equals < 0
        ? edit
        : vocabulary
            .field(edit.substring(0, equals).replaceAll("\\s", ""))
            .map(field -> edit.substring(0, equals + 1) + edited(field, edit.substring(equals + 1)))
            .orElse(edit);
  }

  private String edited(FactField field, String value) {
    if (field.personal()) {
      texts.learnValue(value);
      return texts.maskValue(value);
    }
    return isText(field) || field.type() == FactField.Type.GUID ? text(value) : value;
  }

  /** Masks a text about the case. */
  public String text(String text) {
    return texts.mask(text);
  }

  /** Masks the name of a file, but not its ending; one with folders is personal as a whole. */
  String fileName(String written) {
    Matcher file = FILE.matcher(written);
    if (!file.matches()) {
      return texts.maskName(written);
    }
    String name = file.group("name");
    boolean folders = name.indexOf('/') >= 0 || name.indexOf('\\') >= 0;
    return (folders ? texts.maskPath(name) : texts.maskName(name))
        + file.group("end")
        + texts.maskName(file.group("which"));
  }

  /** Masks a problem with a case. */
  public Problem mask(Problem one) {
    return new Problem(
        one.severity(),
        one.code(),
        one.file() == null ? null : fileName(one.file()),
        one.line(),
        one.column(),
        text(one.message()),
        one.hint() == null ? null : text(one.hint()),
        one.sourceLine() == null ? null : text(one.sourceLine()));
  }

  private static boolean isText(FactField field) {
    return field.type() == FactField.Type.TEXT || field.type() == FactField.Type.TEXTS;
  }

  private static List<String> strings(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }
}
