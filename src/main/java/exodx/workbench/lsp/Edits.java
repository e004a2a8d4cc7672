package exodx.workbench.lsp;

import exodx.knowledge.lint.Use;
import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import exodx.workbench.Fix;
import exodx.workbench.Rename;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Changes that an editor makes on request, and what it lists of a file. */
final class Edits {
  private Edits() {}

  static WorkspaceEdit renamed(At at, Use use, String newName) {
    List<Use> uses = at.state().same(use);
    try {
      Rename.check(at.state().uses(), uses, newName);
    } catch (ProblemsException e) {
      Problem problem = e.problems().get(0);
      throw new ResponseErrorException(
          new ResponseError(ResponseErrorCode.InvalidParams, problem.message(), null));
    }
    Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
    for (Use one : uses) {
      edits
          .computeIfAbsent(at.where().uri(one.file().name()), uri -> new ArrayList<>())
          .add(new TextEdit(Places.range(one.file().text(), part(one), one.to()), newName));
    }
    return new WorkspaceEdit(edits);
  }

  static DocumentSymbol symbol(Use use) {
    Range range = Places.range(use.file().text(), use.from(), use.to());
    SymbolKind kind =
        switch (use.kind()) {
          case TYPE -> SymbolKind.Class;
          case FIELD -> SymbolKind.Field;
          case WORD -> SymbolKind.EnumMember;
          case RULE -> SymbolKind.Function;
          default -> SymbolKind.Constant;
        };
    return new DocumentSymbol(use.name(), kind, range, range, use.kind().word());
  }

  static List<Either<Command, CodeAction>> actions(At at, List<Problem> problems, Range range) {
    List<Either<Command, CodeAction>> actions = new ArrayList<>();
    for (Problem problem : problems) {
      int line = problem.line() - 1;
      if (line >= range.getStart().getLine() && line <= range.getEnd().getLine()) {
        Fix.of(problem, at.text())
            .ifPresent(fix -> actions.add(Either.forRight(action(at, problem, fix))));
      }
    }
    return actions;
  }

  private static CodeAction action(At at, Problem problem, Fix fix) {
    CodeAction action = new CodeAction("Maybe " + problem.hint());
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(Diagnostics.diagnostic(at.text(), problem)));
    action.setIsPreferred(true);
    action.setEdit(
        new WorkspaceEdit(
            Map.of(
                at.where().uri("rules/" + at.path()),
                List.of(new TextEdit(Places.range(at.text(), fix.from(), fix.to()), fix.text())))));
    return action;
  }

  static int part(Use use) {
    return Rename.begin(use, use.file().text().substring(use.from(), use.to()));
  }
}
