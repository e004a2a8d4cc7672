package exodx.workbench.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The language server of one rules folder, over two streams. */
public final class RulesServer implements LanguageServer, LanguageClientAware {
  private final Optional<Path> named;
  private final Documents documents = new Documents();
  private volatile @Nullable Future<?> connection;
  private volatile boolean ended;

  /**
   * Makes a server.
   *
   * @param named the rules folder; empty to take the one that the editor has open
   */
  public RulesServer(Optional<Path> named) {
    this.named = named;
  }

  /**
   * Answers an editor until it ends.
   *
   * @return true when the editor took leave
   */
  public boolean serve(InputStream in, OutputStream out) {
    var launcher = LSPLauncher.createServerLauncher(this, in, out);
    connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    connection = listening;
    try {
      listening.get();
    } catch (CancellationException e) {
      return ended;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the language server failed", e.getCause());
    } finally {
      documents.end();
    }
    return ended;
  }

  @Override
  public void connect(LanguageClient client) {
    documents.connect(client);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    named
        .or(
            () ->
                opened(params)
                    .flatMap(uri -> Workspace.folderOf(Path.of(URI.create(uri))).stream())
                    .findFirst())
        .ifPresent(folder -> documents.begin(new Workspace(folder.toAbsolutePath().normalize())));
    ServerCapabilities can = new ServerCapabilities();
    can.setTextDocumentSync(TextDocumentSyncKind.Full);
    can.setCompletionProvider(
        new CompletionOptions(false, List.of("\"", ".", "{", "@", "(", "[", " ")));
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setRenameProvider(new RenameOptions(true));
    can.setDocumentSymbolProvider(true);
    can.setDocumentFormattingProvider(true);
    can.setCodeActionProvider(true);
    return CompletableFuture.completedFuture(
        new InitializeResult(can, new ServerInfo("exodx rules")));
  }

  @SuppressWarnings("deprecation") // older editors name their folder like that
  private static Stream<String> opened(InitializeParams params) {
    List<WorkspaceFolder> folders = params.getWorkspaceFolders();
    String root = params.getRootUri();
    return Stream.concat(
        folders == null ? Stream.empty() : folders.stream().map(WorkspaceFolder::getUri),
        Stream.ofNullable(root));
  }

  @Override
  public CompletableFuture<@Nullable Object> shutdown() {
    ended = true;
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    Future<?> now = connection;
    if (now != null) {
      now.cancel(true); // editors wait until the process has ended
    }
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return documents.saved();
  }
}
