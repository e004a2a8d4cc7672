package exodx.consult;

import exodx.facts.CaseFacts;
import java.util.function.UnaryOperator;

/**
 * What is done to all that a conversation shows or saves.
 *
 * @param facts masks a case, the same values alike each time
 * @param text masks a text about the case
 */
public record Masking(UnaryOperator<CaseFacts> facts, UnaryOperator<String> text) {
  /** Everything is shown as it is. */
  public static final Masking NONE =
      new Masking(UnaryOperator.identity(), UnaryOperator.identity());
}
