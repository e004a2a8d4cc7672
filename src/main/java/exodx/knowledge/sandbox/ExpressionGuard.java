package exodx.knowledge.sandbox;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import exodx.knowledge.ast.Code;
import java.util.List;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/** Lets rules write values, read fields, compare, and call what is on the list. */
final class ExpressionGuard {
  /** What an expression is for. */
  enum Use {
    /** A value that is named or concluded: it may read, but not make anything new. */
    PART,
    /** A value in the words of advice. */
    COMPUTED,
    /** A condition, which may also compare. */
    TEST
  }

  /** Values that one "in" may list. */
  private static final int LONGEST_LIST = 200;

  /** Parts of one condition. A longer one takes the compiler too deep. */
  private static final int MOST_PARTS = 400;

  private final Code<?> code;
  private final Values values;
  private final Names names;
  private final boolean inFact;
  private final Refusals refusals;
  private int parts;

  /**
   * Looks at expressions of one rule.
   *
   * @param inFact true in the brackets of a fact, where its fields stand alone
   */
  ExpressionGuard(Code<?> code, Values values, Names names, Refusals refusals, boolean inFact) {
    this.code = code;
    this.values = values;
    this.names = names;
    this.inFact = inFact;
    this.refusals = refusals;
  }

  void check(Expression e, Use use) {
    parts++;
    if (parts > MOST_PARTS) {
      if (parts == MOST_PARTS + 1) {
        refuse(e, "a condition of more than " + MOST_PARTS + " parts", "write several rules");
      }
      return;
    }
    Class<?> kind = e.getClass();
    if (Operators.LITERALS.contains(kind)) {
      return;
    }
    if (kind == NameExpr.class || kind == DrlNameExpr.class) {
      name((NameExpr) e, use);
    } else if (kind == ThisExpr.class && use == Use.TEST && isPlain((ThisExpr) e)) {
      return;
    } else if (kind == EnclosedExpr.class) {
      check(((EnclosedExpr) e).getInner(), use);
    } else if (kind == FieldAccessExpr.class) {
      FieldAccessExpr field = (FieldAccessExpr) e;
      field(e, field.getScope(), field.getNameAsString(), use);
    } else if (kind == NullSafeFieldAccessExpr.class) {
      NullSafeFieldAccessExpr field = (NullSafeFieldAccessExpr) e;
      field(e, field.getScope(), field.getNameAsString(), use);
    } else if (kind == MethodCallExpr.class) {
      MethodCallExpr call = (MethodCallExpr) e;
      boolean plain = call.getTypeArguments().isEmpty();
      call(
          e, plain, call.getScope().orElse(null), call.getNameAsString(), call.getArguments(), use);
    } else if (kind == NullSafeMethodCallExpr.class) {
      NullSafeMethodCallExpr call = (NullSafeMethodCallExpr) e;
      boolean plain = call.getTypeArguments().isEmpty();
      call(
          e, plain, call.getScope().orElse(null), call.getNameAsString(), call.getArguments(), use);
    } else if (kind == UnaryExpr.class) {
      unary((UnaryExpr) e, use);
    } else if (kind == BinaryExpr.class && use == Use.TEST) {
      binary((BinaryExpr) e);
    } else if (kind == PointFreeExpr.class && use == Use.TEST) {
      words((PointFreeExpr) e);
    } else {
      refuse(e, Wording.of(e), use == Use.TEST ? "compare fields and values" : "pass a value on");
    }
  }

  /** Looks at a value that is named, and may be compared at once. */
  void named(Expression e) {
    if (e.getClass() == BinaryExpr.class
        && !Operators.JOINING.contains(((BinaryExpr) e).getOperator())) {
      check(((BinaryExpr) e).getLeft(), Use.PART);
      check(e, Use.TEST);
    } else if (e.getClass() == PointFreeExpr.class) {
      check(((PointFreeExpr) e).getLeft(), Use.PART);
      check(e, Use.TEST);
    } else {
      check(e, Use.PART);
    }
  }

  private static boolean isPlain(ThisExpr self) {
    return self.getTypeName().isEmpty();
  }

  private void name(NameExpr e, Use use) {
    String name = e.getNameAsString();
    boolean back = e instanceof DrlNameExpr drl && drl.getBackReferencesCount() > 0;
    boolean field = inFact && names.isProperty(name);
    if (back || !(values.knows(name) || field)) {
      refuse(e, "\"" + name + "\"", "read a field of the fact, or a name that begins with $");
    } else if (use != Use.TEST && values.facts().contains(name) && !field) {
      refuse(e, "a whole fact as a value", "name one of its fields");
    }
  }

  /** Looks at what a field or a method is read from, which may be a whole fact. */
  private void scope(Expression scope, Use use) {
    if (scope instanceof NameExpr name && values.facts().contains(name.getNameAsString())) {
      return;
    }
    if (scope instanceof ThisExpr self && isPlain(self) && inFact) {
      return;
    }
    check(scope, use);
  }

  private void field(Expression e, Expression scope, String name, Use use) {
    if (isType(scope)) {
      return; // a word of an enum; that there is such a word, the compiler knows
    }
    if (isConstant(name) || !names.isProperty(name)) {
      refuse(e, "\"" + name + "\"", "read a declared field");
    }
    scope(scope, use);
  }

  /** True for what enums are written with: their name, and Check.Status. */
  private boolean isType(Expression scope) {
    if (scope instanceof FieldAccessExpr inner) {
      return inner.getNameAsString().equals("Status")
          && inner.getScope() instanceof NameExpr outer
          && outer.getNameAsString().equals("Check");
    }
    return scope instanceof NameExpr name
        && !values.knows(name.getNameAsString())
        && names.enums().contains(name.getNameAsString());
  }

  private static boolean isConstant(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
  }

  private void call(
      Expression e,
      boolean plain,
      @Nullable Expression scope,
      String method,
      List<Expression> arguments,
      Use use) {
    boolean ofType =
        scope instanceof NameExpr type
            && !values.knows(type.getNameAsString())
            && AllowList.STATIC.has(type.getNameAsString(), method);
    boolean part = AllowList.PARTS.has(method) || names.isGetter(method);
    boolean computed = use != Use.PART && AllowList.COMPUTED.has(method);
    if (!plain || !(ofType || part || computed) || (scope == null && !inFact)) {
      refuse(e, "the call of " + method, "read fields, and call only what reads or compares");
      return;
    }
    if (scope != null && !ofType) {
      scope(scope, use);
    }
    if (method.equals("matches") || method.equals("replaceAll")) {
      search(e, scope, arguments);
    }
    arguments.forEach(argument -> check(argument, use));
  }

  /** A search for a pattern: written out, so that what it costs can be told. */
  private void search(Expression e, @Nullable Expression scope, List<Expression> arguments) {
    boolean literal = arguments.stream().allMatch(StringLiteralExpr.class::isInstance);
    boolean again =
        scope != null
            && scope
                .findFirst(SimpleName.class, name -> name.getIdentifier().equals("replaceAll"))
                .isPresent();
    boolean grows =
        arguments.size() > 1
            && arguments.get(1) instanceof StringLiteralExpr to
            && to.getValue().length() > 20;
    if (!literal || again || grows) {
      refuse(e, "a replacement like this", "search for one written pattern, replace it once");
    } else {
      pattern((StringLiteralExpr) arguments.get(0));
    }
  }

  private void pattern(StringLiteralExpr literal) {
    String reason = SearchGuard.refusal(literal.asString());
    if (reason != null) {
      refuse(literal, reason, "a simple pattern finds the same in a short time");
    }
  }

  private void unary(UnaryExpr e, Use use) {
    boolean not = e.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT && use == Use.TEST;
    boolean minus =
        e.getOperator() == UnaryExpr.Operator.MINUS
            && Operators.LITERALS.contains(e.getExpression().getClass());
    if (not || minus) {
      check(e.getExpression(), use);
    } else {
      refuse(e, Wording.of(e), "compare fields and values");
    }
  }

  private void binary(BinaryExpr e) {
    if (!Operators.COMPARISONS.contains(e.getOperator())) {
      refuse(e, "\"" + e.getOperator().asString() + "\"", "compare fields and values");
      return;
    }
    check(e.getLeft(), Use.TEST);
    check(e.getRight(), Use.TEST);
  }

  private void words(PointFreeExpr e) {
    String word = e.getOperator().asString();
    boolean plain =
        word.equals("str")
            ? e.getArg1() instanceof NameExpr name && Operators.STR.contains(name.getNameAsString())
            : e.getArg1() == null;
    boolean more = e.getArg2() != null || e.getArg3() != null || e.getArg4() != null;
    if (!Operators.WORDS.contains(word) || !plain || more) {
      refuse(e, "\"" + word + "\" like this", "use in, contains, matches, or a comparison");
      return;
    }
    if (e.getRight().size() > LONGEST_LIST) {
      refuse(e, "a list of more than " + LONGEST_LIST + " values", "write several rules");
      return;
    }
    scope(e.getLeft(), Use.TEST);
    for (Expression right : e.getRight()) {
      if (word.equals("matches")) {
        if (right instanceof StringLiteralExpr literal) {
          pattern(literal);
        } else {
          refuse(right, "a pattern that is not written out", "write it in double quotes");
        }
      } else {
        check(right, Use.TEST);
      }
    }
  }

  private void refuse(Expression at, String what, String hint) {
    refusals.refuse(code.offset(at), what, hint);
  }
}
