package exodx.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import exodx.TestKnowledge;
import exodx.Work;
import exodx.cases.CaseFiles;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.KnowledgeFile;
import exodx.knowledge.RulesFolder;
import exodx.knowledge.lint.RulesCheck;
import exodx.redaction.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server with the real rules, and somebody who asks it byte by byte. */
final class Served implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  final List<Throwable> failures = new CopyOnWriteArrayList<>();
  final PageServer server;
  final int port;
  final String token;

  Served(RulesSource source) {
    this(source, Optional.empty());
  }

  Served(RulesSource source, Optional<Path> organisation) {
    try {
      server = PageServer.start(0, new Desk(source, organisation, true), failures::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    port = URI.create(server.address()).getPort();
    token = server.address().replaceFirst(".*token=", "");
  }

  /** The real rules. */
  static class Rules implements RulesSource {
    private final Path place;

    Rules() {
      this(Path.of("rules"));
    }

    /** A copy of the real rules. */
    Rules(Path place) {
      this.place = place;
    }

    @Override
    public List<KnowledgeFile> beside() {
      return cases().files().stream()
          .map(file -> new KnowledgeFile(file.name().substring("rules/".length()), file.text()))
          .toList();
    }

    @Override
    public RulesCheck.Report check(
        RulesFolder folder, List<KnowledgeFile> beside, Function<RulesFolder, KnowledgeBase> load) {
      return RulesCheck.check(folder, beside, sound -> Objects.requireNonNull(load.apply(sound)));
    }

    @Override
    public KnowledgeBase load() {
      return TestKnowledge.BASE;
    }

    @Override
    public Optional<Path> place() {
      return Optional.of(place);
    }

    @Override
    public RulesFolder folder() {
      return RulesFolder.read(place);
    }

    @Override
    public CaseFiles cases() {
      return CaseFiles.below(place);
    }

    @Override
    public Redactor redactor(KnowledgeBase knowledge) {
      return new Redactor(knowledge.vocabulary(), List.of(), text -> List.of());
    }

    @Override
    public LocalDate today() {
      return TestKnowledge.TODAY;
    }
  }

  /** What came back. */
  record Response(int status, String head, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  String host() {
    return "127.0.0.1:" + port;
  }

  Response get(String path) {
    return ask("GET", path, List.of("Host: " + host(), "Authorization: Bearer " + token), null);
  }

  Response post(String path, Object data) {
    try {
      byte[] body =
          data instanceof String text
              ? text.getBytes(StandardCharsets.UTF_8)
              : JSON.writeValueAsBytes(data);
      return ask(
          "POST",
          path,
          List.of(
              "Host: " + host(),
              "Authorization: Bearer " + token,
              "Content-Type: application/json"),
          body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends exactly these headers, and reads until the server closes. */
  Response ask(String method, String path, List<String> headers, byte[] body) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
      socket.setSoTimeout((int) Work.HANG.toMillis());
      List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1"));
      lines.addAll(headers);
      lines.add("Connection: close");
      if (body != null) {
        lines.add("Content-Length: " + body.length);
      }
      String head = String.join("\r\n", lines) + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      if (body != null) {
        socket.getOutputStream().write(body);
      }
      socket.getOutputStream().flush();
      return read(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Response read(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    in.transferTo(all);
    String text = all.toString(StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IOException("no response: " + text);
    }
    byte[] body = java.util.Arrays.copyOfRange(all.toByteArray(), end + 4, all.size());
    return new Response(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), body);
  }

  @Override
  public void close() {
    server.close();
  }
}
