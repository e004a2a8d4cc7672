package exodx.advice;

/** The words of a code without a case. */
final class CodeTitle {
  private CodeTitle() {}

  /** Returns them; a value that only a case can fill in reads "...". */
  static String of(Catalogue catalogue, String code) {
    Catalogue.DiagnosisText diagnosis = catalogue.diagnoses().get(code);
    Catalogue.StepText step = catalogue.steps().get(code);
    Catalogue.CheckText check = catalogue.checks().get(code);
    String words =
        diagnosis != null
            ? diagnosis.title()
            : step != null ? step.title() : check != null ? check.title() : "";
    return words.replaceAll("\\{[A-Za-z.]+}", "...").strip();
  }
}
