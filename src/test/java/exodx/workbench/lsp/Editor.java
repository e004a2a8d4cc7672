package exodx.workbench.lsp;

import exodx.Work;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that speaks with the server over two streams, as real ones do. */
final class Editor implements LanguageClient, AutoCloseable {
  private final Path folder;
  private final LanguageServer server;
  private final Thread thread;
  private final PipedOutputStream toServer = new PipedOutputStream();
  private final Map<String, PublishDiagnosticsParams> told = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private int version;

  Editor(Path folder) throws IOException {
    this.folder = folder;
    PipedInputStream fromServer = new PipedInputStream(1 << 20);
    PipedInputStream ofServer = new PipedInputStream(toServer, 1 << 20);
    PipedOutputStream outOfServer = new PipedOutputStream(fromServer);
    thread = new Thread(() -> new RulesServer(Optional.empty()).serve(ofServer, outOfServer));
    thread.setDaemon(true);
    thread.start();
    var launcher = LSPLauncher.createClientLauncher(this, fromServer, toServer);
    launcher.startListening();
    server = launcher.getRemoteProxy();
    InitializeParams params = new InitializeParams();
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "rules")));
    get(server.initialize(params));
    server.initialized(new InitializedParams());
  }

  static <T> T get(CompletableFuture<T> answer) {
    try {
      return answer.get(Work.HANG.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | TimeoutException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  LanguageServer server() {
    return server;
  }

  String uri(String path) {
    return folder.resolve(path).toUri().toString();
  }

  TextDocumentIdentifier file(String path) {
    return new TextDocumentIdentifier(uri(path));
  }

  String text(String path) {
    return texts.get(path);
  }

  void open(String path) throws IOException {
    texts.put(path, Files.readString(folder.resolve(path)));
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(
                new TextDocumentItem(uri(path), "drl", ++version, texts.get(path))));
  }

  /** Changes an open file as typing does, and returns what is told of it then. */
  List<Diagnostic> type(String path, String old, String now) {
    String before = texts.get(path);
    if (!before.contains(old)) {
      throw new IllegalArgumentException(old + " does not stand in " + path);
    }
    texts.put(path, before.replace(old, now));
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(path), ++version),
                List.of(new TextDocumentContentChangeEvent(texts.get(path)))));
    return await(path);
  }

  /** Waits until the version of a file that was typed last is told of. */
  private List<Diagnostic> await(String path) {
    long end = System.nanoTime() + Work.HANG.toNanos();
    synchronized (told) {
      while (!told.containsKey(uri(path))
          || !Integer.valueOf(version).equals(told.get(uri(path)).getVersion())) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new IllegalStateException("nothing is told of " + path);
        }
        try {
          told.wait(left);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      return told.get(uri(path)).getDiagnostics();
    }
  }

  /** Returns the place right behind a text of an open file. */
  Position behind(String path, String text) {
    String whole = texts.get(path);
    int at = whole.indexOf(text);
    if (at < 0) {
      throw new IllegalArgumentException(text + " does not stand in " + path);
    }
    return Places.position(whole, at + text.length());
  }

  @Override
  public void telemetryEvent(Object object) {}

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    synchronized (told) {
      told.put(diagnostics.getUri(), diagnostics);
      told.notifyAll();
    }
  }

  @Override
  public void showMessage(MessageParams message) {}

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void logMessage(MessageParams message) {}

  @Override
  public void close() throws IOException {
    get(server.shutdown());
    server.exit();
    toServer.close();
  }
}
