package exodx.workbench.lsp;

import exodx.knowledge.lint.Use;
import exodx.workbench.Formatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/**
 * Answers about the open files. One thread works, so that answers come in the order of questions.
 */
final class Documents implements TextDocumentService {
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "language server");
            thread.setDaemon(true);
            return thread;
          });
  private final Diagnostics diagnostics = new Diagnostics();
  private final AtomicInteger changes = new AtomicInteger();

  /** The versions of files, by path, of which nothing is told yet; for the worker alone. */
  private final Map<String, @Nullable Integer> untold = new HashMap<>();

  private @Nullable Workspace workspace;
  private @Nullable LanguageClient client;
  private @Nullable State last;

  void connect(LanguageClient editor) {
    client = editor;
  }

  void begin(Workspace opened) {
    workspace = opened;
    worker.execute(
        () -> {
          opened.read();
          check(opened);
        });
  }

  void end() {
    worker.shutdown();
  }

  /** Looks at the latest state only: what was typed meanwhile counts, and nothing before it. */
  private void changed(Workspace where, Runnable change) {
    int number = changes.incrementAndGet();
    worker.execute(
        () -> {
          change.run();
          last = null;
          if (changes.get() == number) {
            check(where);
          }
        });
  }

  private void check(Workspace where) {
    LanguageClient editor = client;
    if (editor != null) {
      diagnostics.publish(where, state(where), untold, editor);
      untold.clear();
    }
  }

  private State state(Workspace where) {
    State now = last;
    if (now == null) {
      now = where.state();
      last = now;
    }
    return now;
  }

  private void changed(String uri, @Nullable Integer version, @Nullable String text) {
    Workspace where = workspace;
    String path = where == null ? null : where.path(uri).orElse(null);
    if (where != null && path != null) {
      changed(
          where,
          () -> {
            where.show(path, text);
            untold.put(path, version);
          });
    }
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem file = params.getTextDocument();
    changed(file.getUri(), file.getVersion(), file.getText());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    VersionedTextDocumentIdentifier file = params.getTextDocument();
    List<TextDocumentContentChangeEvent> all = params.getContentChanges();
    changed(file.getUri(), file.getVersion(), all.get(all.size() - 1).getText());
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    changed(params.getTextDocument().getUri(), null, null);
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    // The text is known from its changes.
  }

  /** Returns what hears of files that others change. */
  WorkspaceService saved() {
    return new WorkspaceService() {
      @Override
      public void didChangeConfiguration(DidChangeConfigurationParams params) {
        // There is nothing to configure.
      }

      @Override
      public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        Workspace where = workspace;
        if (where != null) {
          changed(where, where::read);
        }
      }
    };
  }

  private <T> CompletableFuture<T> at(
      TextDocumentPositionParams params, T nothing, BiFunction<At, T, T> answer) {
    return at(params.getTextDocument(), params.getPosition(), nothing, answer);
  }

  private <T> CompletableFuture<T> at(
      TextDocumentIdentifier file, Position place, T nothing, BiFunction<At, T, T> answer) {
    Workspace where = workspace;
    Optional<String> path = where == null ? Optional.empty() : where.path(file.getUri());
    if (where == null || path.isEmpty()) {
      return CompletableFuture.completedFuture(nothing);
    }
    return CompletableFuture.supplyAsync(
        () -> {
          String text = where.text(path.get());
          return answer.apply(
              new At(where, state(where), path.get(), text, Places.offset(text, place)), nothing);
        },
        worker);
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return at(
        params,
        Either.forLeft(List.of()),
        (at, nothing) ->
            Either.forLeft(
                new Completions(at.state()).at(at.path(), at.text().substring(0, at.offset()))));
  }

  @Override
  public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
    return at(
            params,
            Optional.<Hover>empty(),
            (at, nothing) ->
                at.use()
                    .flatMap(
                        use ->
                            Hovers.of(at.state(), use)
                                .map(
                                    text ->
                                        new Hover(
                                            new MarkupContent(MarkupKind.MARKDOWN, text),
                                            Places.range(at.text(), use.from(), use.to())))))
        .thenApply(hover -> hover.orElse(null));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return at(
        params,
        Either.forLeft(List.of()),
        (at, nothing) ->
            Either.forLeft(
                at.use().stream()
                    .flatMap(use -> at.state().same(use).stream())
                    .filter(Use::defines)
                    .map(at::location)
                    .toList()));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    return at(
        params,
        List.of(),
        (at, nothing) ->
            at.use().stream()
                .flatMap(use -> at.state().same(use).stream())
                .map(at::location)
                .toList());
  }

  @Override
  public CompletableFuture<
          @Nullable Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return at(
            params,
            Optional.<Range>empty(),
            (at, nothing) ->
                at.use().map(use -> Places.range(at.text(), Edits.part(use), use.to())))
        .thenApply(
            range ->
                range
                    .map(
                        Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst)
                    .orElse(null));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return at(
        params,
        new WorkspaceEdit(),
        (at, nothing) ->
            at.use().map(use -> Edits.renamed(at, use, params.getNewName())).orElse(nothing));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return at(
        params.getTextDocument(),
        new Position(0, 0),
        List.of(),
        (at, nothing) ->
            at.state().uses().stream()
                .filter(use -> use.defines() && use.file().name().equals("rules/" + at.path()))
                .map(use -> Either.<SymbolInformation, DocumentSymbol>forRight(Edits.symbol(use)))
                .toList());
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return at(
        params.getTextDocument(),
        new Position(0, 0),
        List.of(),
        (at, nothing) -> {
          String text = Formatter.format(at.path(), at.text());
          return text.equals(at.text())
              ? List.of()
              : List.of(new TextEdit(Places.range(at.text(), 0, at.text().length()), text));
        });
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return at(
        params.getTextDocument(),
        params.getRange().getStart(),
        List.of(),
        (at, nothing) -> Edits.actions(at, diagnostics.of(at.path()), params.getRange()));
  }
}
