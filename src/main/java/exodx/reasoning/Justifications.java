package exodx.reasoning;

import exodx.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.base.InitialFact;
import org.drools.core.common.InternalFactHandle;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.agenda.TruthMaintenanceSystemInternalMatch;
import org.drools.tms.beliefsystem.BeliefSet;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/**
 * Reads every support of every object out of the truth maintenance of a session. The listeners of
 * the engine tell only the first support of an equal object, so this reads the engine's own books;
 * it is the one place that does.
 */
final class Justifications {
  private Justifications() {}

  /**
   * Returns every object of a session with its supports in a fixed order.
   *
   * @param given the objects that came from the case, with their facts
   */
  static List<Inference.Entry> of(KieSession session, Map<Object, Fact> given) {
    List<Inference.Entry> entries = new ArrayList<>();
    for (FactHandle handle : session.getFactHandles()) {
      InternalFactHandle internal = (InternalFactHandle) handle;
      Object object = internal.getObject();
      if (object != null) {
        entries.add(new Inference.Entry(object, supports(internal, given)));
      }
    }
    return entries;
  }

  private static List<Inference.Support> supports(
      InternalFactHandle handle, Map<Object, Fact> given) {
    List<Inference.Support> supports = new ArrayList<>();
    if (handle.getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key
        && key.getBeliefSet() != null) {
      for (Object mode = key.getBeliefSet().getFirst();
          mode instanceof SimpleMode simple;
          mode = simple.getNext()) {
        LogicalDependency<SimpleMode> dependency = simple.getObject();
        if (dependency != null) {
          supports.add(support(dependency.getJustifier()));
        }
      }
    }
    if (supports.size() > 1) {
      supports.sort((one, other) -> compare(one, other, given));
    }
    return List.copyOf(supports);
  }

  private static int compare(
      Inference.Support one, Inference.Support other, Map<Object, Fact> given) {
    int order = one.rule().compareTo(other.rule());
    if (order == 0) {
      order = one.premises().toString().compareTo(other.premises().toString());
    }
    return order == 0 ? places(one, other, given) : order;
  }

  /** Tells supports apart that say the same of different facts, by the places of these. */
  private static int places(
      Inference.Support one, Inference.Support other, Map<Object, Fact> given) {
    int order = 0;
    for (int i = 0;
        order == 0 && i < Math.min(one.premises().size(), other.premises().size());
        i++) {
      Fact fact = given.get(one.premises().get(i));
      Fact otherFact = given.get(other.premises().get(i));
      if (fact != null && otherFact != null) {
        order = Integer.compare(fact.index(), otherFact.index());
      }
    }
    return order;
  }

  /** Returns what a match that has just fired gave a reason for, equal things included. */
  static List<Object> concluded(Match match) {
    List<Object> concluded = new ArrayList<>();
    if (match instanceof TruthMaintenanceSystemInternalMatch<?> fired
        && fired.getLogicalDependencies() != null) {
      for (LogicalDependency<?> one = fired.getLogicalDependencies().getFirst();
          one != null;
          one = one.getNext()) {
        if (one.getJustified() instanceof BeliefSet<?> beliefs) {
          concluded.add(beliefs.getFactHandle().getObject());
        }
      }
    }
    return List.copyOf(concluded);
  }

  static Inference.Support support(Match match) {
    List<Object> premises = new ArrayList<>();
    for (Object object : match.getObjects()) {
      // A rule that begins with "not" is started by a marker of the engine, which is no fact.
      if (object != null && !(object instanceof InitialFact)) {
        premises.add(object);
      }
    }
    return new Inference.Support(match.getRule().getName(), List.copyOf(premises));
  }
}
