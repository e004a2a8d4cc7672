package exodx.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import exodx.explain.Goal;
import exodx.explain.WhyNot;
import exodx.outcome.OutcomeDiff;
import exodx.outcome.ProofGraph;
import java.io.PrintWriter;
import java.util.List;

/** Prints explanations as JSON; their records are the form. */
public final class ExplanationJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ExplanationJson() {}

  /** Prints why something follows. */
  public static void write(ProofGraph graph, PrintWriter out) {
    print(graph, out);
  }

  /** Prints why something does not follow. */
  public static void write(WhyNot whyNot, PrintWriter out) {
    print(whyNot, out);
  }

  /** Prints what came nearest to each code and rule that does not follow. */
  public static void write(List<WhyNot.NearMiss> misses, PrintWriter out) {
    print(misses, out);
  }

  /** Prints what a supposition changes. */
  public static void write(OutcomeDiff diff, PrintWriter out) {
    print(diff, out);
  }

  /** Prints what would have to be otherwise. */
  public static void write(Goal goal, PrintWriter out) {
    print(goal, out);
  }

  private static void print(Object data, PrintWriter out) {
    try {
      out.print(Printable.lines(MAPPER.writeValueAsString(data).replace("\r\n", "\n")) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
