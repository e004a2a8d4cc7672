package exodx.knowledge;

import java.util.List;
import org.drools.model.BetaIndex;
import org.drools.model.DomainClassMetadata;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Block2;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.consequence.DroolsImpl;
import org.drools.modelcompiler.dsl.pattern.D;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.KieSession;

/**
 * A session with one rule that looks like those of the knowledge and says nothing. Whatever the
 * engine sets up for the first rule of its kind is there afterwards.
 */
final class Rehearsal {
  private static final Variable<Prop> FIRST =
      D.declarationOf(Prop.class, PropFields.INSTANCE, "first");
  private static final Variable<Prop> SECOND =
      D.declarationOf(Prop.class, PropFields.INSTANCE, "second");
  private static final Variable<Prop> NONE =
      D.declarationOf(Prop.class, PropFields.INSTANCE, "none");
  private static final Variable<String> NAME = D.declarationOf(String.class, "name");

  private Rehearsal() {}

  /** Goes once through all that an engine does with its rules; returns how many of them fired. */
  static int play(KieBaseConfiguration configuration) {
    Model model = new ModelImpl("rehearsal").withRules(List.of(rule()));
    KieSession session =
        org.drools.modelcompiler.KieBaseBuilder.createKieBaseFromModel(
                List.of(model), configuration)
            .newKieSession();
    session.insert(new Prop("lamp"));
    int fired = session.fireAllRules();
    session.dispose();
    return fired;
  }

  private static Rule rule() {
    BetaIndex<Prop, String, ?> byName =
        D.betaIndexedBy(
            String.class, Index.ConstraintType.EQUAL, 0, Name.INSTANCE, name -> name, String.class);
    return D.rule("rehearsal", "rehearsal")
        .metadata("role", "rehearsal")
        .build(
            D.pattern(FIRST)
                .expr(
                    "is a lamp",
                    IsLamp.INSTANCE,
                    D.alphaIndexedBy(
                        String.class, Index.ConstraintType.EQUAL, 0, Name.INSTANCE, "lamp"),
                    D.reactOn("name"))
                .bind(NAME, Name.INSTANCE, D.reactOn("name")),
            D.pattern(SECOND).expr("same", NAME, HasName.INSTANCE, byName, D.reactOn("name")),
            D.not(D.pattern(NONE).expr("is none", IsNone.INSTANCE, D.reactOn("name"))),
            D.on(FIRST).execute(Show.INSTANCE));
  }

  /** What the rule looks at, in the form of the types that rules declare. */
  public static final class Prop {
    private final String name;

    Prop(String name) {
      this.name = name;
    }

    public String getName() {
      return name;
    }
  }

  private enum PropFields implements DomainClassMetadata {
    INSTANCE;

    @Override
    public Class<?> getDomainClass() {
      return Prop.class;
    }

    @Override
    public int getPropertiesSize() {
      return 1;
    }

    @Override
    public int getPropertyIndex(String name) {
      return 0;
    }
  }

  /** Expressions with a hash of their own, as compiled rules have them: others are taken apart. */
  private enum Name implements Function1<Prop, String>, HashedExpression {
    INSTANCE;

    @Override
    public String apply(Prop prop) {
      return prop.getName();
    }

    @Override
    public String getExpressionHash() {
      return "name";
    }
  }

  private enum IsLamp implements Predicate1<Prop>, HashedExpression {
    INSTANCE;

    @Override
    public boolean test(Prop prop) {
      return prop.getName().equals("lamp");
    }

    @Override
    public PredicateInformation predicateInformation() {
      return new PredicateInformation("name == \"lamp\"", "rehearsal", "rehearsal.drl");
    }

    @Override
    public String getExpressionHash() {
      return "lamp";
    }
  }

  private enum IsNone implements Predicate1<Prop>, HashedExpression {
    INSTANCE;

    @Override
    public boolean test(Prop prop) {
      return prop.getName().isEmpty();
    }

    @Override
    public String getExpressionHash() {
      return "none";
    }
  }

  private enum HasName implements Predicate2<Prop, String>, HashedExpression {
    INSTANCE;

    @Override
    public boolean test(Prop prop, String name) {
      return prop.getName().equals(name);
    }

    @Override
    public String getExpressionHash() {
      return "same";
    }
  }

  private enum Show implements Block2<org.drools.model.Drools, Prop>, HashedExpression {
    INSTANCE;

    @Override
    public void execute(org.drools.model.Drools drools, Prop prop) {
      ((DroolsImpl) drools).asKnowledgeHelper().insertLogical(prop.getName());
    }

    @Override
    public String getExpressionHash() {
      return "show";
    }
  }
}
