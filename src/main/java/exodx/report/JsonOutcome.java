package exodx.report;

import com.fasterxml.jackson.core.JsonGenerator;
import exodx.outcome.Firing;
import exodx.outcome.Outcome;
import exodx.outcome.Outcome.PlannedStep;
import exodx.outcome.Outcome.ShellCommand;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an answer key by key, in the order of the contract. */
final class JsonOutcome {
  private final JsonGenerator json;
  private final boolean reasons;

  JsonOutcome(JsonGenerator json) {
    this(json, true);
  }

  /** With {@code reasons} false every list of reasons is empty. */
  JsonOutcome(JsonGenerator json, boolean reasons) {
    this.json = json;
    this.reasons = reasons;
  }

  private interface Writer<T> {
    void write(T item) throws IOException;
  }

  void write(Outcome outcome) throws IOException {
    json.writeStartObject();
    text("case", outcome.caseName());
    text("status", outcome.status().name());
    objects("recognised", outcome.recognised(), this::recognised);
    texts("notes", outcome.notes());
    objects("diagnoses", outcome.diagnoses(), this::diagnosis);
    objects("checks", outcome.checks(), this::check);
    objects("steps", outcome.steps(), this::step);
    objects("withheld", outcome.withheld(), this::withheld);
    objects("waiting", outcome.waiting(), this::waiting);
    objects("warnings", outcome.warnings(), this::warning);
    objects("missing", outcome.missing(), this::missing);
    objects("proof", reasons ? outcome.proof() : List.of(), this::proof);
    objects("trace", outcome.trace(), this::firing);
    text("knowledge", outcome.knowledge().digest());
    text("knowledgeVersion", outcome.knowledge().version());
    json.writeEndObject();
  }

  private void recognised(Outcome.Recognised message) throws IOException {
    text("rule", message.rule());
    text("title", message.title());
    text("fact", message.fact());
    json.writeNumberField("line", message.line());
    json.writeBooleanField("cutOff", message.cutOff());
    objects("values", message.values(), this::label);
  }

  private void label(Outcome.Label label) throws IOException {
    text("name", label.name());
    text("meaning", label.meaning());
    text("text", label.text());
    text("form", label.form());
  }

  private void diagnosis(Outcome.Cause cause) throws IOException {
    text("code", cause.code());
    text("title", cause.title());
    texts("known", cause.known());
    text("explanation", cause.explanation());
    json.writeBooleanField("elsewhere", cause.elsewhere());
    text("next", cause.next());
    text("source", cause.source());
    because(cause.because());
  }

  private void check(Outcome.Prerequisite check) throws IOException {
    text("code", check.code());
    text("title", check.title());
    text("status", check.status().name());
    text("fact", check.fact());
    command("gather", check.gather());
    text("source", check.source());
    because(check.because());
  }

  private void step(PlannedStep step) throws IOException {
    json.writeNumberField("number", step.number());
    text("code", step.code());
    text("phase", Words.word(step.phase()));
    text("title", step.title());
    text("instruction", step.instruction());
    text("shell", step.shell());
    text("command", step.command());
    texts("commandNeeds", step.commandNeeds());
    text("legacyCommand", step.legacyCommand());
    text("legacyNote", step.legacyNote());
    text("risk", step.risk().word());
    text("reversible", step.reversible());
    json.writeBooleanField("supported", step.supported());
    text("unsupportedBecause", step.unsupportedBecause());
    text("disputed", step.disputed());
    text("approval", step.approval());
    text("approvedBy", step.approvedBy());
    text("verify", step.verify());
    objects("recheck", step.recheck(), this::recheck);
    text("source", step.source());
    because(step.because());
  }

  private void recheck(Outcome.Recheck recheck) throws IOException {
    text("command", recheck.command());
    objects("expected", recheck.expected(), this::expectation);
  }

  private void expectation(Outcome.Expectation expectation) throws IOException {
    texts("properties", expectation.properties());
    text("kind", expectation.kind().name().toLowerCase(Locale.ROOT));
    texts("values", expectation.values());
  }

  private void withheld(Outcome.WithheldStep step) throws IOException {
    text("step", step.step());
    text("title", step.title());
    text("risk", step.risk().word());
    text("code", step.code());
    text("reason", step.reason());
    because(step.because());
  }

  private void waiting(Outcome.WaitingStep step) throws IOException {
    text("code", step.code());
    text("phase", Words.word(step.phase()));
    text("title", step.title());
    text("shell", step.shell());
    text("risk", step.risk().word());
    texts("waitsFor", step.waitsFor());
  }

  private void warning(Outcome.Caution warning) throws IOException {
    text("code", warning.code());
    text("text", warning.text());
    json.writeBooleanField("danger", warning.danger());
    because(warning.because());
  }

  private void missing(Outcome.Missing missing) throws IOException {
    text("fact", missing.fact());
    text("question", missing.question());
    command("gather", missing.gather());
    texts("decides", missing.decides());
    texts("told", missing.told());
    text("who", missing.who());
    json.writeObjectFieldStart("implied");
    for (Map.Entry<String, String> one : missing.implied().entrySet()) {
      text(one.getKey(), one.getValue());
    }
    json.writeEndObject();
  }

  private void proof(Outcome.ProofNode node) throws IOException {
    text("id", node.id());
    rule(node.rule());
    objects("premises", node.premises(), this::premise);
    conclusion(node.conclusion());
  }

  private void firing(Firing firing) throws IOException {
    json.writeNumberField("number", firing.number());
    rule(firing.rule());
    objects("premises", firing.premises(), this::premise);
    conclusion(firing.conclusion());
    text("proof", firing.proof());
  }

  private void rule(Outcome.RuleRef rule) throws IOException {
    json.writeObjectFieldStart("rule");
    text("id", rule.id());
    text("title", rule.title());
    text("role", rule.role());
    text("file", rule.file());
    json.writeNumberField("line", rule.line());
    text("rationale", rule.rationale());
    text("source", rule.source());
    json.writeEndObject();
  }

  private void conclusion(Outcome.Concluded conclusion) throws IOException {
    json.writeObjectFieldStart("conclusion");
    text("kind", conclusion.kind());
    text("code", conclusion.code());
    text("text", conclusion.text());
    json.writeEndObject();
  }

  private void premise(Outcome.Premise premise) throws IOException {
    text("fact", premise.fact());
    text("value", premise.value());
    text("file", premise.file());
    json.writeNumberField("line", premise.line());
    text("text", premise.text());
    texts("proof", premise.proof());
  }

  private void command(String key, @Nullable ShellCommand command) throws IOException {
    if (command == null) {
      json.writeNullField(key);
      return;
    }
    json.writeObjectFieldStart(key);
    text("shell", command.shell());
    text("command", command.command());
    json.writeEndObject();
  }

  private void text(String key, @Nullable String text) throws IOException {
    json.writeFieldName(key);
    json.writeString(text); // null writes null
  }

  private void because(List<String> proof) throws IOException {
    texts("because", reasons ? proof : List.of());
  }

  private void texts(String key, List<String> texts) throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private <T> void objects(String key, List<T> items, Writer<T> writer) throws IOException {
    json.writeArrayFieldStart(key);
    for (T item : items) {
      json.writeStartObject();
      writer.write(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
