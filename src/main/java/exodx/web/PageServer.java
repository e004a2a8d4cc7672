package exodx.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import exodx.problem.ProblemsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Serves the page on this machine, and on no other.
 *
 * <p>Whoever sends slowly holds a thread of its own and is cut off in time; what takes work waits
 * for a core. So many connections cost memory for their threads, and nobody else's answer.
 */
public final class PageServer implements AutoCloseable {
  /** The most data in one request. */
  static final int MOST_BYTES = 12 * 1024 * 1024;

  private static final int THREADS = 256;

  /** Nothing but the program's own files runs, nothing is loaded from elsewhere or sent there. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private final HttpServer server;
  private final ThreadPoolExecutor threads;
  private final Semaphore cores =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
  private final Guard guard;
  private final Routes routes;
  private final Consumer<Throwable> failed;

  private PageServer(HttpServer server, Routes routes, Consumer<Throwable> failed) {
    this.server = server;
    this.routes = routes;
    this.failed = failed;
    this.guard = new Guard(server.getAddress().getPort());
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            20,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            PageServer::thread);
    threads.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "page");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Starts to serve.
   *
   * @param port where; 0 for any that is free
   * @param desk answers what is asked
   * @param failed is told of what should never fail
   * @throws IOException when the port cannot be had
   */
  public static PageServer start(int port, Desk desk, Consumer<Throwable> failed)
      throws IOException {
    // Read once by the server of Java, and seconds: for a whole request, and for a whole reply.
    System.setProperty("sun.net.httpserver.maxReqTime", "20");
    System.setProperty("sun.net.httpserver.maxRspTime", "120");
    System.setProperty("jdk.httpserver.maxConnections", "400");
    HttpServer http =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 300);
    PageServer page = new PageServer(http, desk.routes(), failed);
    http.setExecutor(page.threads);
    http.createContext("/", page::handle);
    http.start();
    return page;
  }

  /** Returns the address for people, with what lets them in. */
  public String address() {
    return place() + "#token=" + guard.token();
  }

  /** Returns an address that lets somebody in once. */
  public String addressForOnce() {
    return place() + "#ticket=" + guard.ticket();
  }

  private String place() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange call) throws IOException {
    try (call) {
      Reply reply = reply(call);
      Headers headers = call.getResponseHeaders();
      headers.set("Content-Type", reply.type());
      headers.set("Content-Security-Policy", POLICY);
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("X-Frame-Options", "DENY");
      headers.set("Referrer-Policy", "no-referrer");
      headers.set("Cross-Origin-Opener-Policy", "same-origin");
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
      headers.set("Cache-Control", "no-store");
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      call.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      call.getResponseBody().write(body);
    }
  }

  private Reply reply(HttpExchange call) throws IOException {
    try {
      Headers headers = call.getRequestHeaders();
      guard.checkPlace(
          headers.getFirst("Host"), headers.getFirst("Origin"), headers.getFirst("Sec-Fetch-Site"));
      String path = call.getRequestURI().getPath();
      String method = call.getRequestMethod();
      if (Assets.has(path)) {
        if (!method.equals("GET")) {
          throw new Refusal(405, "method", "a file can only be read", null);
        }
        return Assets.get(path);
      }
      if (method.equals("POST") && path.equals("/api/session")) {
        return session(body(call));
      }
      guard.checkToken(headers.getFirst("Authorization"));
      Function<Asked, Reply> answer = routes.find(method, path);
      return work(answer, new Asked(parameters(call.getRequestURI().getRawQuery()), body(call)));
    } catch (Refusal e) {
      return e.reply();
    } catch (ProblemsException e) {
      return Reply.problems(422, e.problems());
    } catch (RuntimeException | StackOverflowError e) {
      failed.accept(e);
      return Reply.problem(500, "internal", "this is a fault of exodx, not of your input", null);
    }
  }

  private Reply session(String body) {
    String ticket = Json.read(body, Ticket.class).ticket();
    return Reply.of(Map.of("token", guard.redeem(ticket == null ? "" : ticket)));
  }

  private record Ticket(@org.jspecify.annotations.Nullable String ticket) {}

  private Reply work(Function<Asked, Reply> answer, Asked asked) {
    cores.acquireUninterruptibly();
    try {
      return answer.apply(asked);
    } finally {
      cores.release();
    }
  }

  private static String body(HttpExchange call) throws IOException {
    if (!call.getRequestMethod().equals("POST")) {
      return "";
    }
    String type = call.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.split(";", -1)[0].strip().equals("application/json")) {
      throw new Refusal(415, "type", "send application/json", null);
    }
    String length = call.getRequestHeaders().getFirst("Content-Length");
    if (length != null && length.length() > 9) {
      throw tooMuch();
    }
    if (length != null && length.matches("\\d+") && Integer.parseInt(length) > MOST_BYTES) {
      throw tooMuch();
    }
    byte[] body = call.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw tooMuch();
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  private static Refusal tooMuch() {
    return new Refusal(413, "too-large", "this is larger than 12 MB", "keep one case in a paste");
  }

  private static Map<String, String> parameters(@org.jspecify.annotations.Nullable String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String part : query == null ? new String[0] : query.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parameters.put(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "request", "the address cannot be read", null);
    }
  }
}
