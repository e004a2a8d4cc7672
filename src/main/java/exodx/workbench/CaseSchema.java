package exodx.workbench;

import exodx.advice.Catalogue;
import exodx.facts.Vocabulary;
import exodx.outcome.Outcome;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The JSON Schema of case files: facts of the vocabulary, and codes that have words. */
public final class CaseSchema {
  private CaseSchema() {}

  /** Returns the schema of a case file. */
  public static Map<String, Object> of(Vocabulary vocabulary, Catalogue catalogue) {
    Map<String, Object> ruleCase = new LinkedHashMap<>();
    ruleCase.put("name", Map.of("type", "string"));
    ruleCase.put("facts", FactSchema.facts(vocabulary));
    ruleCase.put("paste", Map.of("type", "string"));
    ruleCase.put("also", FactSchema.array(Map.of("type", "string")));
    ruleCase.put("expect", expect(catalogue));
    Map<String, Object> item = FactSchema.object(ruleCase);
    item.put("required", List.of("name", "expect"));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", FactSchema.META);
    schema.put("title", "Cases of rules for exodx");
    schema.putAll(FactSchema.array(item));
    return schema;
  }

  private static Map<String, Object> expect(Catalogue catalogue) {
    Map<String, Object> steps = codes(catalogue.steps().keySet());
    Map<String, Object> paths = Map.of("type", "string");
    Map<String, Object> expect = new LinkedHashMap<>();
    expect.put(
        "status",
        FactSchema.words(Arrays.stream(Outcome.Status.values()).map(Enum::name).toList()));
    expect.put("diagnoses", FactSchema.array(codes(catalogue.diagnoses().keySet())));
    expect.put("steps", FactSchema.array(steps));
    expect.put(
        "checks",
        map(catalogue.checks().keySet(), FactSchema.words(List.of("PASSED", "FAILED", "UNKNOWN"))));
    expect.put(
        "withheld",
        map(catalogue.steps().keySet(), FactSchema.array(codes(catalogue.reasons().keySet()))));
    expect.put("warnings", FactSchema.array(codes(catalogue.warnings().keySet())));
    expect.put("onlyWarnings", FactSchema.array(codes(catalogue.warnings().keySet())));
    expect.put("fires", FactSchema.array(paths));
    expect.put("silent", FactSchema.array(paths));
    expect.put("missing", FactSchema.array(paths));
    expect.put("first", paths);
    Set<String> avoidable = new TreeSet<>(catalogue.steps().keySet());
    avoidable.addAll(catalogue.warnings().keySet());
    expect.put("never", FactSchema.array(codes(avoidable)));
    Map<String, Object> schema = FactSchema.object(expect);
    schema.put("required", List.of("status", "diagnoses", "steps"));
    return schema;
  }

  /** Words; where the catalogue has none of a kind, no word fits. */
  private static Map<String, Object> codes(Collection<String> codes) {
    return codes.isEmpty()
        ? Map.of("not", Map.of())
        : FactSchema.words(codes.stream().sorted().toList());
  }

  private static Map<String, Object> map(Collection<String> keys, Object value) {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.stream().sorted().forEach(key -> properties.put(key, value));
    return FactSchema.object(properties);
  }
}
