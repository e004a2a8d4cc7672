package exodx.reasoning;

import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/** Fires the rules of a session, and names the rule when one fails or never ends. */
final class Firing {
  private static final int MAX_FIRINGS = 20_000;
  private static final int FIRST_LOOK = 200;
  private static final Pattern RULE = Pattern.compile("[Rr]ule \"([^\"]+)\"");

  private final KnowledgeBase knowledge;
  private final Set<String> still;
  private int fired;
  private int nextLook;

  /**
   * Fires all rules but some.
   *
   * @param still ids of the rules that stay still
   */
  Firing(KnowledgeBase knowledge, Set<String> still) {
    this.knowledge = knowledge;
    this.still = still;
  }

  /**
   * Fires until nothing is left to conclude.
   *
   * @throws ProblemsException when a rule fails, or rules never end
   */
  void fire(KieSession session) {
    List<String> last = new ArrayList<>();
    look(session);
    try {
      if (session.fireAllRules(match -> mayFire(session, match), MAX_FIRINGS) < MAX_FIRINGS) {
        if (fired > 0) {
          look(session); // whoever explains the answer walks through the same combinations
        }
        return;
      }
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
              Rule rule = event.getMatch().getRule();
              last.add(rule.getName());
            }
          });
      session.fireAllRules(match -> mayFire(session, match), 20);
    } catch (ProblemsException e) {
      throw e;
    } catch (RuntimeException e) {
      throw failed(e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw problem("rule-without-end", null, "a rule needs more memory than there is", null);
    }
    throw problem(
        "rules-in-circles",
        last.get(0),
        "these rules conclude more than "
            + MAX_FIRINGS
            + " times in one case: "
            + String.join(", ", last.stream().distinct().sorted().toList()),
        "a rule must not conclude what makes it match again");
  }

  private boolean mayFire(KieSession session, Match match) {
    fired++;
    if (fired >= nextLook) {
      look(session);
    }
    return !still.contains(match.getRule().getName());
  }

  /** Looks again whenever there may be twice the facts. */
  private void look(KieSession session) {
    nextLook = Math.max(FIRST_LOOK, fired * 2);
    knowledge
        .tooManyCombinations(session.getObjects())
        .ifPresent(
            rule -> {
              throw problem(
                  "rule-without-end",
                  rule,
                  "the rule \"" + rule + "\" would look at too many combinations of facts",
                  "let it look for fewer facts, or let another rule derive a fact first");
            });
  }

  private ProblemsException failed(RuntimeException e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    String rule =
        causes(e)
            .map(cause -> RULE.matcher(String.valueOf(cause.getMessage())))
            .filter(Matcher::find)
            .map(matcher -> matcher.group(1))
            .findFirst()
            .orElse(null);
    return problem(
        "rule-failed",
        rule,
        message.lines().findFirst().orElse(message),
        "a condition reads a field that is not known; test it for null first");
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause).limit(20);
  }

  private ProblemsException problem(
      String code, @Nullable String rule, String message, @Nullable String hint) {
    RuleInfo info = rule == null ? null : knowledge.rules().get(rule);
    return ProblemsException.knowledge(
        new Problem(
            Severity.ERROR,
            code,
            info == null ? null : "rules/" + info.file(),
            info == null ? 0 : info.line(),
            0,
            message,
            hint,
            null));
  }
}
